package org.rcm.intake.decision;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.reply.Replies;
import org.rcm.intake.reply.content.Occasion;
import org.rcm.intake.reply.content.PersonOutcome;

/** Who is written to. An address that only a stranger has named is written to by nobody. */
final class Addressees {
    /** More than any delegation has; whoever names more people gets the one summary alone for the rest. */
    static final int MOST_APART = 12;

    private final Replies replies;
    private final AnswerCap cap;
    private final Clock clock;

    Addressees(Replies replies, AnswerCap cap, Clock clock) {
        this.replies = replies;
        this.cap = cap;
        this.clock = clock;
    }

    /** The delegate's own address or, where that is missing or nobody's word, one that may change the registration. */
    Optional<String> of(Registration registration, Occasion occasion) {
        String own = own(registration);
        boolean known = own != null && (registration.addresses().contains(own) || occasion == Occasion.DESK);
        return known
                ? Optional.of(own)
                : registration.addresses().stream().sorted().findFirst();
    }

    /**
     * Whom a mail is about, who did not write it, and where they are told what became of it.
     *
     * @return address by reference
     */
    Map<String, String> ofOthers(Sender sender, List<PersonOutcome> people) {
        Map<String, String> others = new LinkedHashMap<>();
        for (PersonOutcome person : people) {
            String own = own(person.after());
            boolean another = own != null
                    && person.changed()
                    && !own.equals(sender.address())
                    && person.after().addresses().contains(own)
                    && !others.containsValue(own)
                    && replies.mayWriteTo(own);
            if (another && others.size() < MOST_APART && cap.mayAnswer(own, clock.instant())) {
                others.put(person.after().reference(), own);
            }
        }
        return others;
    }

    private static String own(Registration registration) {
        String own = registration.delegate().email();
        return own == null ? null : own.toLowerCase(Locale.ROOT);
    }
}
