/**
 * Understands a mail: who is to come, on whose behalf, with which documents, and what the mail wants at all.
 * Every value keeps where it stands, what is doubtful becomes a finding, and all words it knows are data of {@code
 * config/catalogue}. Document libraries (jsoup, POI, PDFBox, commons-csv) stay in here.
 */
package org.rcm.intake.extraction;
