/**
 * Attached files and passages as they are laid out: lines and tables. Document libraries (jsoup, POI, PDFBox,
 * commons-csv) stay in here, save what {@code letter} needs to recognise a page of ours.
 */
package org.rcm.intake.extraction.document;
