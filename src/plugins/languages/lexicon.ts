/** The words of one language by which plugins speak of connectors; those of `columns` and `words` are parts of patterns. */
export interface Lexicon {
  name: string;
  /** What people call the categories of the catalog, by their ids; spaces and case do not count. */
  categories: Readonly<Record<string, readonly string[]>>;
  /** What the headers of tables say, in lower case. */
  columns: Partial<Record<ColumnRole, readonly string[]>>;
  words: Partial<Record<Words, readonly string[]>>;
}

/** What a column of a table is for. */
export type ColumnRole =
  | 'category'
  | 'placeholder'
  | 'included'
  | 'other'
  | 'connector'
  | 'missing'
  | 'benefit'
  | 'alone'
  | 'connected'
  | 'need'
  | 'notes'
  | 'tools'
  | 'endpoint'
  | 'examples';

/** What words say. */
export type Words =
  | 'if'
  /** It is connected. */
  | 'connected'
  | 'available'
  | 'absent'
  /** A text without any of these speaks of nothing that is or is not there. */
  | 'mentionsPresence'
  | 'connectorNoun'
  /** What a sentence calls a product that it names as a connector, behind the name and before it; */
  | 'calledConnector'
  | 'calledConnectorBefore'
  /** … in which program it is, what stands behind the name of one that is being made, */
  | 'within'
  | 'makingBehind'
  /** … names that are ordinary words too, and what stands behind the noun where they are no more than that, */
  | 'ordinaryName'
  | 'ordinaryBehind'
  /** … the header of a table of what is recommended to somebody, */
  | 'recommends'
  /** … what a sentence may begin with, in a capital, that is no part of the name; what says that it is not used. */
  | 'beforeName'
  | 'rejects'
  | 'rejectsBehind'
  /** … behind it, in the same sentence, that what was named is not taken over; a heading above what is not done. */
  | 'notTaken'
  | 'notDone'
  /** What opens a list of what is not done here; the header of a column of what is used in another way. */
  | 'opensNotDone'
  | 'usedElsewhere'
  | 'opensCondition'
  /** What opens the case without it, below a condition, and a sentence in a section about what fails. */
  | 'withoutIt'
  | 'opensFailure'
  /** The heading of a section about connectors. */
  | 'sectionOfConnectors'
  /** What says that a list of sources follows: "Pull from one of three sources:", "What you need to connect". */
  | 'sectionOfSources'
  /** What a heading about connectors is about where it tells how they are made, and where it lists what one can do. */
  | 'making'
  | 'describesServer'
  /** The heading of a section about working without any. */
  | 'sectionAlone'
  | 'failure'
  | 'fallback'
  | 'noConnectors'
  /** The parts of a box drawn in text. */
  | 'diagramAlone'
  | 'diagramConnected'
  /** The header of a table about connectors. */
  | 'connectorHeader'
  /** A cell that says that a connector adds nothing. */
  | 'noGain'
  | 'yes'
  | 'example'
  /** The heading of what is to come. */
  | 'planned'
  /** … and of what is no longer here. */
  | 'former'
  /** What stands for the name of any plugin, its words set apart by spaces. */
  | 'anyPlugin'
  /** What stands before a list of products. */
  | 'listIntro'
  /** What says that servers come along, and what stands before the list of them, which is a group. */
  | 'bundled'
  | 'bundledList'
  /** A line of its own above such a list, and what says in the list that there are more. */
  | 'bundledHeading'
  | 'andMore'
  /** What the header of a list says where only some stand in it. */
  | 'choice'
  /** What stands before what a product is for, and is no part of that; what is part of it. */
  | 'aim'
  | 'purpose'
  /** A cell that names nothing. */
  | 'none'
  /** What stands before how something is set up. */
  | 'setUp'
  /** What a cell begins with, of something that has to be there or may be left out. */
  | 'required'
  | 'optional'
  /** Between two names in any list, */
  | 'or'
  /** … in a condition, */
  | 'joins'
  /** … and where no space stands around it. */
  | 'joinsUnspaced'
  /** What is counted before a step, and what is glued to its number. */
  | 'step'
  | 'stepCounter'
  /** The verb between a name and its state, and the state. */
  | 'isThere'
  | 'state'
  /** What says in one piece that something is connected: inside a label, behind it, and what may end it. */
  | 'conditionPhrase'
  | 'connectedPhrase'
  | 'connectedPhraseEnd'
  /** What is glued to the end of a name. */
  | 'labelEnd'
  /** What is glued to a placeholder and is the sentence again. */
  | 'particle'
  /** A word that no name of a placeholder goes on with. */
  | 'endsName'
  /** What stands for any name, where it is shown how placeholders are written. */
  | 'exampleName'
  /** What a label is introduced by that is no part of it: who has it, an article. */
  | 'possession'
  | 'article'
  /** What comes between the article and the name: `conector de Slack`. */
  | 'nounBefore'
  /** What opens a description in a cell of names: `any CRM that exports CSV`. */
  | 'opensDescription'
  /** A noun behind the label of a condition. */
  | 'labelNoun'
  /** What a text begins with, or holds, that is no label. */
  | 'opensClause'
  | 'clauseWord'
  /** What stands before a noun that names no product. */
  | 'determiner'
  /** By what means something is reached. */
  | 'means'
  /** What behind a state shows that no condition was meant: `any connected system`, `is connected but …`. */
  | 'conditionBreak'
  /** What people do in the place of a connector. */
  | 'byHand'
  /** … and what ends a label that says so. */
  | 'pasted'
  /** A skill does not go on; it goes on in another way. */
  | 'stops'
  | 'otherWay'
  /** Something is not there, and where a text is not about connectors alone, a connector. */
  | 'gone'
  | 'connectorMention'
  | 'connectorGone'
  /** What a label ends with that says that it is a connector; what it begins with where it is a step. */
  | 'connectorLabel'
  | 'stepVerb'
  /** A word, small, that stands inside no name. */
  | 'breaksName'
  /** A noun that names no product. */
  | 'genericNoun'
  /** A noun behind the name of a product. */
  | 'trailingNoun'
  /** Before connectors that are not there. */
  | 'without'
  | 'connectorPlural';
