package org.rcm.intake.mailbox;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.rcm.intake.access.MailAccess;
import org.rcm.intake.mailbox.Waiting.News;

/**
 * One connection to one folder, spoken to by UID alone (RFC 3501, 6.4.8), through Jakarta Mail's own way to IMAP
 * commands. For one thread; {@link #wake} for any.
 */
final class OpenFolder implements AutoCloseable {
    private final Store store;
    private final IMAPFolder folder;
    private final News news;
    private final Waiting waiting;
    private final RefusedMails refusals = new RefusedMails(this);

    private OpenFolder(Store store, IMAPFolder folder, Runnable heard) {
        this.store = store;
        this.folder = folder;
        this.news = new News(heard);
        this.waiting = new Waiting(news);
    }

    /** Connects, logs in and selects the folder. */
    static OpenFolder on(MailboxServer server) throws MessagingException {
        return on(server, () -> {});
    }

    /** The same. @param heard called whenever the server says something by itself */
    static OpenFolder on(MailboxServer server, Runnable heard) throws MessagingException {
        MailAccess access = server.access();
        Store store = Session.getInstance(access.properties()).getStore(access.protocol());
        try {
            access.connect(store);
            IMAPFolder folder = (IMAPFolder) store.getFolder(server.folder());
            folder.open(Folder.READ_WRITE);
            OpenFolder opened = new OpenFolder(store, folder, heard);
            folder.doCommand(p -> {
                p.addResponseHandler(opened.news);
                return null;
            });
            return opened;
        } catch (MessagingException | RuntimeException e) {
            close(store);
            throw e;
        }
    }

    long uidValidity() throws MessagingException {
        return folder.getUIDValidity();
    }

    /** UIDs that a search finds. @param criteria as in RFC 3501, 6.4.4 */
    TreeSet<Long> search(String criteria) throws MessagingException {
        TreeSet<Long> found = new TreeSet<>();
        for (Response response : command("UID SEARCH " + criteria)) {
            if (response instanceof IMAPResponse r && r.keyEquals("SEARCH")) {
                for (long uid = r.readLong(); uid != -1; uid = r.readLong()) {
                    found.add(uid);
                }
            }
        }
        return found;
    }

    /** Which of some mails are still there. */
    Set<Long> there(Collection<Long> uids) throws MessagingException {
        if (uids.isEmpty()) {
            return Set.of();
        }
        noop(); // else a server may find what it has already seen go
        Set<Long> found = search("UID " + Uids.sequence(uids));
        found.retainAll(uids);
        return found;
    }

    /** What a fetch says of each mail; a mail that is no longer there says nothing. */
    List<FetchResponse> fetch(Collection<Long> uids, String items) throws MessagingException {
        List<FetchResponse> fetched = new ArrayList<>();
        for (Response response : command("UID FETCH " + Uids.sequence(uids) + " (UID " + items + ")")) {
            if (response instanceof FetchResponse f) {
                fetched.add(f);
            }
        }
        return fetched;
    }

    void markSeen(Collection<Long> uids) throws MessagingException {
        command("UID STORE " + Uids.sequence(uids) + " +FLAGS.SILENT (\\Seen)");
    }

    /**
     * Moves mails; a server without MOVE copies them and hides the originals.
     *
     * @return false if they were copied, and the server does not let the originals be hidden: to copy them again would do
     *     nothing but fill the folder
     */
    boolean move(Collection<Long> uids, String target) throws MessagingException {
        String set = Uids.sequence(uids);
        String name = "\""
                + org.eclipse.angus.mail.imap.protocol.BASE64MailboxEncoder.encode(target)
                        .replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                + "\"";
        if (has("MOVE")) {
            command("UID MOVE " + set + " " + name);
            return true;
        }
        command("UID COPY " + set + " " + name);
        try {
            command("UID STORE " + set + " +FLAGS.SILENT (\\Deleted)");
            if (has("UIDPLUS")) { // a plain EXPUNGE would take with it what people have marked
                command("UID EXPUNGE " + set);
            }
            return true;
        } catch (MessagingException e) {
            if (!isRefusal(e, uids)) {
                throw e;
            }
            return false;
        }
    }

    /** Makes a folder unless it is there. */
    void ensure(String target) throws MessagingException {
        Folder wanted = store.getFolder(target);
        if (!wanted.exists()) {
            wanted.create(Folder.HOLDS_MESSAGES);
        }
    }

    /** Lets the server look for arrivals; a search alone need not see them. */
    void refresh() throws MessagingException {
        noop();
        news.forget(); // what it told is found by the search that follows
    }

    /** Has the server say something, and nothing come of it. */
    void noop() throws MessagingException {
        command("NOOP");
    }

    /** True if the server tells by itself what arrives. */
    boolean tells() throws MessagingException {
        return has("IDLE");
    }

    /** Waits until the server tells of an arrival, somebody calls {@link #wake}, or its patience is over. */
    void await() throws MessagingException {
        folder.doCommand(waiting::on);
    }

    /** Ends a wait. */
    void wake() {
        waiting.wake();
    }

    private boolean has(String capability) throws MessagingException {
        return (Boolean) folder.doCommand(p -> p.hasCapability(capability));
    }

    private Response[] command(String line) throws MessagingException {
        return (Response[]) folder.doCommand(p -> run(p, line));
    }

    private static Response[] run(IMAPProtocol protocol, String line) throws ProtocolException {
        Response[] responses = protocol.command(line, null);
        List<Response> others = new ArrayList<>();
        for (Response response : responses) {
            if (!(response instanceof FetchResponse)) {
                others.add(response);
            }
        }
        protocol.notifyResponseHandlers(others.toArray(Response[]::new));
        protocol.handleResult(responses[responses.length - 1]);
        return responses;
    }

    /** True if the server refuses a command for the sake of these mails, so that the connection is sound. */
    boolean isRefusal(MessagingException failure, Collection<Long> uids) throws MessagingException {
        return refusals.isRefusal(failure, uids);
    }

    @Override
    public void close() {
        close(store);
    }

    private static void close(Store store) {
        try {
            store.close();
        } catch (MessagingException | RuntimeException e) {
            // The line is dead already, or dies with the process.
            org.slf4j.LoggerFactory.getLogger(OpenFolder.class).debug("mailbox not closed cleanly", e);
        }
    }
}
