package org.rcm.intake.export;

/** Cells that a spreadsheet program would run (OWASP, "CSV Injection"). */
final class Formulas {
    /** Also the full-width signs, which some programs in East Asian locales take for the plain ones. */
    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";

    private Formulas() {}

    /** True if a spreadsheet program might take the cell for a formula. */
    static boolean possible(String cell) {
        return !cell.isEmpty() && DANGEROUS.indexOf(cell.charAt(0)) >= 0;
    }

    /** The cell, with an apostrophe in front where it would else be taken for a formula. */
    static String neutral(String cell) {
        return possible(cell) ? "'" + cell : cell;
    }
}
