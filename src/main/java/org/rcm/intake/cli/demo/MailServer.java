package org.rcm.intake.cli.demo;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapHandler;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.util.Map;

/**
 * GreenMail on free ports of the loopback interface. Its IMAP answers go out at once: without TCP_NODELAY, which
 * GreenMail 2.1.13 never sets, every FETCH waits 40 ms.
 */
final class MailServer extends GreenMail implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";

    private AbstractServer imap; // made by the constructor of the superclass: no initializer may undo it

    private MailServer() {
        super(new ServerSetup[] {
            new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_IMAP)
        });
    }

    static MailServer started() {
        MailServer server = new MailServer();
        server.start();
        return server;
    }

    @Override
    protected Map<String, AbstractServer> createServices(ServerSetup[] setups, Managers managers) {
        Map<String, AbstractServer> services = super.createServices(setups, managers);
        for (ServerSetup setup : setups) {
            if (ServerSetup.PROTOCOL_IMAP.equals(setup.getProtocol())) {
                imap = new AbstractServer(setup, managers) {
                    @Override
                    protected ProtocolHandler createProtocolHandler(Socket socket) {
                        return new ImapHandler(
                                managers.getUserManager(), managers.getImapHostManager(), withoutDelay(socket));
                    }
                };
                services.put(setup.getProtocol(), imap);
            }
        }
        return services;
    }

    private static Socket withoutDelay(Socket socket) {
        try {
            socket.setTcpNoDelay(true);
            return socket;
        } catch (SocketException e) {
            throw new UncheckedIOException(e);
        }
    }

    int imapPort() {
        return imap.getPort();
    }

    String imapUrl() {
        return "imap://" + LOOPBACK + ":" + imapPort();
    }

    String smtpUrl() {
        return "smtp://" + LOOPBACK + ":" + getSmtp().getPort();
    }

    @Override
    public void close() {
        stop();
    }
}
