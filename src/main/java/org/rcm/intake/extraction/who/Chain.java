package org.rcm.intake.extraction.who;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.People;
import org.rcm.intake.extraction.text.Questions;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.mail.Passage;
import org.rcm.intake.registration.Evidence;
import org.rcm.intake.registration.Evidence.Source;

/**
 * Mails within a forwarded mail, each with its writer: where one of them says of himself that he comes, the others have only
 * passed it on. Immutable.
 */
final class Chain {
    private static final Pattern WRITER =
            Pattern.compile("(?im)^[>\\s*]{0,10}(?:de|from)\\s?:\\**\\s?([^<>\\[\\]\\n]{3,80})[<\\[\\n]");
    private static final Set<Sense> COMES = Set.of(Sense.COMMITS, Sense.REGISTRATION);

    private final List<Draft> coming;
    private final List<Draft> passing;

    private Chain(List<Draft> coming, List<Draft> passing) {
        this.coming = coming;
        this.passing = passing;
    }

    static Chain of(List<Passage> passages, Catalogue catalogue) {
        List<Draft> coming = new ArrayList<>();
        List<Draft> passing = new ArrayList<>();
        for (Passage passage : passages) {
            if (passage.role() == Passage.Role.FORWARDED) {
                Matcher writer = WRITER.matcher(passage.text());
                boolean found = writer.find();
                while (found) {
                    Draft level = new Draft();
                    level.put(Field.FULL_NAME, writer.group(1), new Evidence(Source.SENDER, passage.part(), "From"));
                    int from = writer.end();
                    found = writer.find();
                    String text = passage.text()
                            .substring(
                                    from,
                                    found ? writer.start() : passage.text().length());
                    Set<Sense> said = Questions.in(text).senses(catalogue.senses(), 400);
                    boolean comes = said.stream().anyMatch(COMES::contains) && !said.contains(Sense.WITHDRAWAL);
                    (comes && !said.contains(Sense.FOR_OTHERS) ? coming : passing).add(level);
                }
            }
        }
        return new Chain(coming, passing);
    }

    /** True if somebody else of the chain comes, and this person only passed his mail on. */
    boolean onlyPassesOn(Draft person) {
        return !coming.isEmpty() && isOne(passing, person) && !isOne(coming, person);
    }

    private static boolean isOne(List<Draft> writers, Draft person) {
        return person.hasName()
                && writers.stream().anyMatch(writer -> People.sameName(writer.nameWords(), person.nameWords()));
    }
}
