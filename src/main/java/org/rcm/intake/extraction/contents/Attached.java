package org.rcm.intake.extraction.contents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rcm.intake.extraction.text.Mention;
import org.rcm.intake.registration.Finding;

/**
 * What a mail's attached texts say besides people with labels; filled while they are read.
 *
 * @param mentions people named in attached letters
 * @param findings what could not be read, and why
 * @param letters parts that hold text to read, and are no passports for that
 */
record Attached(List<Mention> mentions, List<Finding> findings, Set<String> letters) {
    Attached() {
        this(new ArrayList<>(), new ArrayList<>(), new HashSet<>());
    }
}
