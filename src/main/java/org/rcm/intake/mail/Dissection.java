package org.rcm.intake.mail;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.rcm.intake.mail.Passage.Role;

/** Takes the lines of one body apart: the sender's own, what is quoted, what is passed on, signature, disclaimer. */
final class Dissection {
    /** Own words up to this many characters above an original are a covering note, not an answer to it. */
    private static final int COVERING_NOTE = 300;

    /**
     * What is known about the mail whose body it is.
     *
     * @param role of its text where nothing else tells: OWN, or that of the attached mail
     * @param subject decoded
     * @param answer true where it has an {@code In-Reply-To}
     * @param sender the sender's name, which a signature begins with
     * @param us addresses and names that are us, folded: what we wrote is never passed on as data
     * @param words of mail programs and greetings
     */
    record Context(Role role, String subject, boolean answer, String sender, List<String> us, PassageWords words) {}

    /** @param to addressees of what stands there, folded; empty where they are not told */
    private record Level(Role role, int depth, String to, String subject) {}

    private final Context context;
    private final List<Line> lines;
    private final Role[] roles;
    private final Deque<Level> levels = new ArrayDeque<>();
    private int own;
    private boolean introduced;

    private Dissection(List<Line> lines, Context context) {
        this.lines = lines;
        this.context = context;
        this.roles = new Role[lines.size()];
    }

    /** The passages in reading order. */
    static List<Passage> of(List<Line> lines, Context context, String part, boolean html) {
        Dissection dissection = new Dissection(lines, context);
        dissection.tellLevels();
        dissection.keepWhatIsOnlyMarked();
        Signatures.mark(lines, dissection.roles, context.sender, context.words.phrases());
        return dissection.passages(part, html);
    }

    private void tellLevels() {
        levels.push(new Level(context.role, 0, "", context.subject));
        int i = 0;
        while (i < lines.size()) {
            Line line = lines.get(i);
            while (levels.size() > 1 && !line.isBlank() && line.quotes() < levels.peek().depth) {
                levels.pop();
            }
            Original original = Original.at(lines, i, context.words);
            introduced |= original != null;
            if (original == null) {
                roles[i] = line.quotes() > levels.peek().depth && !line.isBlank()
                        ? quoted(levels.peek())
                        : levels.peek().role;
                own += roles[i] == Role.OWN ? line.text().length() : 0;
                i++;
            } else {
                Role role = below(original, line);
                int depth = Math.max(line.quotes(), depthAfter(original.next()));
                levels.push(new Level(role, depth, original.to(), original.subject()));
                int next = Math.max(i + 1, original.next());
                for (; i < next; i++) {
                    roles[i] = role;
                }
            }
        }
    }

    /** Where everything is behind quote marks and nothing introduces it, it is what the sender has to say. */
    private void keepWhatIsOnlyMarked() {
        boolean said = false;
        for (int i = 0; i < roles.length; i++) {
            said |= roles[i] != Role.QUOTED && !lines.get(i).isBlank();
        }
        if (!said && !introduced && context.role == Role.OWN) {
            Arrays.fill(roles, Role.OWN);
        }
    }

    private int depthAfter(int index) {
        for (int i = index; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                return lines.get(i).quotes();
            }
        }
        return 0;
    }

    /** Lines behind {@code >} that nothing introduces. */
    private Role quoted(Level level) {
        boolean passedOn =
                level.role == Role.OWN && levels.size() == 1 && Original.isForward(level.subject, context.words);
        return passedOn ? Role.FORWARDED : Role.QUOTED;
    }

    private Role below(Original original, Line line) {
        Level level = levels.peek();
        if (level.role == Role.QUOTED || isUs(original.from())) {
            return Role.QUOTED;
        }
        if (original.how() == Original.How.FORWARD_LINE || Original.isForward(level.subject, context.words)) {
            return Role.FORWARDED;
        }
        // "RE: delegada", written to somebody else than who wrote what stands below, is no answer to that.
        if (level.role == Role.FORWARDED && !level.to.isEmpty() && !original.isOf(level.to)) {
            return Role.FORWARDED;
        }
        boolean answer = Original.isReply(level.subject, context.words)
                || context.answer
                || original.how() == Original.How.ATTRIBUTION
                || line.quotes() > level.depth
                || level.role == Role.FORWARDED;
        return !answer && own < COVERING_NOTE ? Role.FORWARDED : Role.QUOTED;
    }

    private boolean isUs(String from) {
        return context.us.stream().anyMatch(from::contains);
    }

    private List<Passage> passages(String part, boolean html) {
        List<Passage> passages = new ArrayList<>();
        int start = 0;
        while (start < lines.size()) {
            int end = start + 1;
            while (end < lines.size()
                    && (roles[end] == roles[start] || lines.get(end).isBlank())) {
                end++;
            }
            int first = start;
            int last = end;
            while (first < last && lines.get(first).isBlank()) {
                first++;
            }
            while (last > first && lines.get(last - 1).isBlank()) {
                last--;
            }
            if (first < last) {
                passages.add(passage(roles[first], part, first, last, html));
            }
            start = end;
        }
        return passages;
    }

    private Passage passage(Role role, String part, int first, int last, boolean html) {
        List<Line> run = lines.subList(first, last);
        StringBuilder text = new StringBuilder();
        for (Line line : run) {
            text.append(text.isEmpty() ? "" : "\n").append(line.text());
        }
        return new Passage(role, part, first + 1, text.toString(), html ? PassageHtml.of(run) : null);
    }
}
