import type { Anmarkning } from '../../../src/domain/anmarkning.ts';
import type { Kallpost } from '../../../src/domain/kalla.ts';

/**
 * One line of a source, with its place. The one shape that every reader (text, Markdown, PDF, HTML, docx, OCR) gives and that
 * everything behind it reads. `text` is the words alone: mark-up of the source stands in `mark`, never in `text`.
 */
export interface Rad {
  /** 1-based. In text sources the line of the file; in paged ones a running number over the whole document. */
  nr: number;
  /** Page, 1-based; null in sources without pages. */
  sida: number | null;
  /** The words as the source has them, without mark-up; '' for an empty line. */
  text: string;
  /** Cells, where the line is a row of a table (empty cells kept as ''); null otherwise. `text` then joins them with tabs. */
  celler: string[] | null;
  mark: {
    /** Heading level 1–6 where the source marks one (`##`, <h2>, a heading style), else null. */
    rubrik: number | null;
    /** The whole line is bold or italic. In PDFs from the font; a heading by looks. */
    fet: boolean;
    kursiv: boolean;
    /** A bullet that the source prints (`-`, `•`, `–`) and that `text` no longer holds; numbers stay in `text`. */
    punkt: boolean;
    /** The source asks for a line break after this line (two trailing spaces or <br>). */
    radbrott: boolean;
  };
  /** Text sources: spaces ahead of the words on the line, where columns are set with spaces. */
  indrag?: number;
  /** Text sources: where the second column of a paragraf's line begins; a title set there goes on under itself. */
  spalt?: number;
  /** Left edge, baseline, right edge and font size in points from the page's top left; null in text sources. */
  plats: { x: number; y: number; hoger: number; storlek: number } | null;
  /** Confidence 0–100 where the line was read by OCR, else null. */
  ocr: number | null;
}

/** A source file taken into lines; what is not words any more is listed in `borttaget` with its reason. */
export interface Kallfil {
  /** File name without folder. */
  fil: string;
  sha256: string;
  teckenkodning: Kallpost['teckenkodning'];
  /** Number of pages; null where there are none. */
  sidor: number | null;
  rader: Rad[];
  /** Page furniture and dividers that the reader removed; their lines stand in `rader` no more. */
  borttaget: Kallpost['borttaget'];
  anmarkningar: Anmarkning[];
}
