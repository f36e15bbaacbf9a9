package org.rcm.intake.mailbox;

import java.io.InterruptedIOException;
import org.eclipse.angus.mail.iap.ConnectionException;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.iap.ResponseHandler;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;

/**
 * One wait for arrivals (RFC 2177). It ends at the latest when the server has been silent for the connection's timeout,
 * and then the server must answer: a line that is silently dead is noticed.
 */
final class Waiting {
    private final News news;
    private IMAPProtocol waiting;
    private volatile boolean woken;

    /** Remembers that something arrived, whichever command's answer told it. */
    static final class News implements ResponseHandler {
        private final Runnable heard;
        private volatile boolean arrived;

        /** @param heard called at every response */
        News(Runnable heard) {
            this.heard = heard;
        }

        @Override
        public void handleResponse(Response response) {
            heard.run();
            if (response instanceof IMAPResponse r && r.keyEquals("EXISTS")) {
                arrived = true;
            }
        }

        void forget() {
            arrived = false;
        }
    }

    Waiting(News news) {
        this.news = news;
    }

    /** Ends a wait from another thread, also one that is about to begin. */
    synchronized void wake() {
        woken = true;
        abort();
    }

    Object on(IMAPProtocol protocol) throws ProtocolException {
        protocol.idleStart();
        begin(protocol);
        boolean over = false;
        while (!news.arrived && !woken && !over) {
            Response response = protocol.readIdleResponse();
            if (isSilence(response)) {
                break;
            }
            over = !protocol.processIdleResponse(response);
        }
        abort();
        while (!over) {
            Response response = protocol.readIdleResponse();
            if (response == null) {
                throw new ConnectionException("the server ended the wait without a word");
            }
            over = !protocol.processIdleResponse(response);
        }
        return null;
    }

    private synchronized void begin(IMAPProtocol protocol) {
        waiting = protocol;
    }

    /** Once a wait: a second one would be no command that the server knows. */
    private synchronized void abort() {
        if (waiting != null) {
            waiting.idleAbort();
            waiting = null;
        }
    }

    private static boolean isSilence(Response response) {
        return response != null
                && response.isSynthetic()
                && response.getException() instanceof InterruptedIOException timeout
                && timeout.bytesTransferred == 0;
    }
}
