package org.rcm.intake.extraction.who;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rcm.intake.extraction.contents.Contents;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Mention;
import org.rcm.intake.extraction.text.People;
import org.rcm.intake.extraction.text.Refusal;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;

/**
 * Of whom a mail that registers others says in passing that he does not come: last year's delegate, a chief who sends them,
 * the clerk who writes. Whether somebody on record is meant, the decision knows. One mail, one thread.
 */
public final class Absent {
    private static final Set<Field> TOLD_OF_DELEGATES =
            EnumSet.of(Field.INSTITUTION, Field.POSITION, Field.EMAIL, Field.PASSPORT_NUMBER, Field.DELEGATION);

    private final OwnRefusals own;
    private final LoneNames names;
    private final UnnamedOffice offices;
    private final List<Draft> people;
    private final boolean writerComes;

    /**
     * @param people whom the mail registers
     * @param writerComes the writer is one of them
     */
    public Absent(Catalogue catalogue, List<Draft> people, boolean writerComes) {
        this.own = new OwnRefusals(catalogue);
        this.names = new LoneNames(catalogue);
        this.offices = new UnnamedOffice(catalogue);
        this.people = people;
        this.writerComes = writerComes;
    }

    /** Who is named so; empty where the mail says it of nobody, or may say it of one whom it registers. */
    public Optional<List<Draft>> in(Contents contents) {
        List<Draft> absent = new ArrayList<>();
        for (Refusal refusal : contents.refusals()) {
            if (own.is(refusal) && !writerComes) {
                continue;
            }
            List<Draft> subjects = subjects(contents, refusal);
            if (subjects.isEmpty() && offices.before(refusal).isPresent()) {
                continue; // who is told by his office was not registered by a first mail
            }
            if (subjects.isEmpty() || subjects.stream().anyMatch(this::isRegistered)) {
                return Optional.empty();
            }
            absent.addAll(subjects);
        }
        return contents.refusals().isEmpty() ? Optional.empty() : Optional.of(absent);
    }

    /** Those named before it in its sentence; where nobody is in full, who is called by one name. */
    private List<Draft> subjects(Contents contents, Refusal refusal) {
        List<Draft> named = contents.mentions().stream()
                .filter(mention -> refusal.isAround(mention) && mention.to() <= refusal.from())
                .map(Mention::draft)
                .toList();
        return named.isEmpty() ? called(refusal) : named;
    }

    private List<Draft> called(Refusal refusal) {
        for (int at = refusal.start(); at < refusal.from(); at++) {
            Draft one = names.at(refusal.paragraph(), at, at == refusal.start());
            if (one != null) {
                return List.of(one);
            }
        }
        return List.of();
    }

    /** By more than his name: that he comes was perhaps not even said of him. */
    private boolean isRegistered(Draft absent) {
        return people.stream()
                .filter(person -> TOLD_OF_DELEGATES.stream().anyMatch(person::has))
                .anyMatch(person ->
                        People.same(person, absent) || person.nameWords().containsAll(absent.nameWords()));
    }
}
