import type { Lexicon } from './lexicon.ts';

export const vietnamese: Lexicon = {
  name: 'Vietnamese',
  categories: {},
  columns: {
    other: ['khác'],
    included: ['bao gồm', 'tích hợp sẵn', 'máy chủ'],
    benefit: ['tính năng', 'mục đích', 'tìm được'],
    connector: ['nhà cung cấp'],
    category: ['danh mục', '^nguồn'],
    examples: ['ví dụ'],
    notes: ['mô tả'],
  },
  words: {
    planned: ['sắp (?:có|ra mắt)', 'dự kiến', 'lộ trình'],
    connectorNoun: ['trình kết nối'],
    mentionsPresence: ['kết nối'],
    connected: ['kết nối'],
    available: ['có sẵn'],
    absent: ['(?<!\\p{L})(?:chưa|không)(?!\\p{L})'],
    sectionOfConnectors: ['trình kết nối'],
    diagramAlone: ['độc lập', 'luôn'],
    diagramConnected: ['tăng cường', 'kết nối'],
    connectorHeader: ['trình kết nối', 'tìm được'],
    noGain: ['không'],
    yes: ['có'],
    listIntro: ['bắt buộc', 'tùy chọn'],
    noConnectors: ['không có trình kết nối'],
    if: ['(?:nếu|khi)(?=[\\s⟦]|$)'],
  },
};
