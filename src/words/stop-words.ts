/** Words that are in every text of a language and tell nothing of it, folded. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  [
    // English
    'a an and are as at be been but by can could did do does for from had has have how i id if in into is it its',
    'me my of on or our please shall should so than that the their them then there these they this those to too',
    'up us was we were what when where which who why will with would you your am im ive dont doesnt cant isnt',
    'want need like just also about any some get got own use used using',
    // German
    'aber als am auf aus bei bin bis das dass dem den der des die dich dir du ein eine einem einen einer eines er',
    'es fur habe haben hat ich ihr im ist kann kein keine man mein meine mich mir mit nach nicht noch nur oder sich',
    'sie sind soll um und uns vom von was welche wenn wer wie wird wir wo zu zum zur',
    // French
    'au aux avec ce ces cette comment dans de des du elle en est et etre il je la le les leur lui ma mes moi mon ne',
    'nous on ou par pas pour qu que quel quelle qui sa sans se ses son sont sur ta te tes toi ton tu un une vos votre',
    'vous',
    // Spanish, Portuguese, Italian
    'al como con cual del donde el ella ellos esta este eu ha hay las lo los mas mi mis muy no nos o os para pero por',
    'porque puedo que ser si sin sobre su sus tiene todo tu una uno unos y ya yo ao aos com da das do dos ela ele em',
    'essa esse foi isso mais meu minha na nao nas nem nos num numa ou pela pelo posso quando quem sao se sem seu sua',
    'tem uma voce che chi ci cosa cui dal dalla degli dei del della delle di e gli i il io ho le loro ma mi mia mio',
    'nel nella non per piu quale questa questo sono sua suo ti tra un vi',
    // Dutch, Polish, Swedish
    'aan bij dat deze die dit een en geen heb heeft hoe het hij ik ik in is je kan maar met mijn naar niet of om ook op',
    'te uit van voor waar wat wij ze zijn ale bez co czy dla do i jak jest ktory ma mi na nie od po przez sie tak to w',
    'we z za ze ar att av den det du en ett for fran han har hur i inte jag kan med min och om pa som till vad vi',
  ]
    .join(' ')
    .split(' '),
);
