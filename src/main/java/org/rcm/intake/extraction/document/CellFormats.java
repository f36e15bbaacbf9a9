package org.rcm.intake.extraction.document;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** Shows a sheet's number as Excel does, but a date in full: which of 10/06/26 is the month, the file itself knows. */
final class CellFormats {
    private final DataFormatter formatter = new DataFormatter();

    /**
     * The number as text; as it is where it is none.
     *
     * @param index number of its format in the workbook
     * @param code the format itself, or null for one of Excel's own
     */
    String number(String value, int index, String code) {
        double number;
        try {
            number = Double.parseDouble(value);
        } catch (NumberFormatException e) {
            return value;
        }
        String builtin =
                index < BuiltinFormats.FIRST_USER_DEFINED_FORMAT_INDEX ? BuiltinFormats.getBuiltinFormat(index) : null;
        String format = code != null ? code : builtin != null ? builtin : "General";
        try {
            if (DateUtil.isADateFormat(index, format) && number >= 1 && number < 2_958_466) {
                LocalDateTime date = DateUtil.getLocalDateTime(number);
                return DateTimeFormatter.ISO_LOCAL_DATE.format(date);
            }
            return format.length() > 200 ? value : formatter.formatRawCellContents(number, index, format);
        } catch (RuntimeException e) {
            return value; // a format that POI cannot apply
        }
    }
}
