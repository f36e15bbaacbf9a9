package org.rcm.intake.reply;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Against a server that takes everything and keeps every line, for GreenMail refuses the null sender of RFC 5321, 4.5.5. */
class ReplyMessageTest {
    private static final byte[] RAW =
            ("From: us@example.org\r\nTo: ana@example.org\r\nMessage-ID: <reply.1@example.org>\r\n"
                            + "Date: Tue, 14 May 2030 12:00:00 -0500\r\nSubject: Re: x\r\n\r\nHello\r\n")
                    .getBytes(StandardCharsets.US_ASCII);

    @Test
    void the_server_is_given_the_null_sender() throws Exception {
        assertThat(send("")).contains("MAIL FROM:<>", "RCPT TO:<ana@example.org>");
    }

    @Test
    void the_server_is_given_the_configured_sender() throws Exception {
        assertThat(send("bounces@example.org")).contains("MAIL FROM:<bounces@example.org>");
    }

    @Test
    void a_mail_sent_twice_arrives_with_the_same_message_id() throws Exception {
        assertThat(send("")).contains("Message-ID: <reply.1@example.org>");
        assertThat(send("")).contains("Message-ID: <reply.1@example.org>");
    }

    @Test
    void the_date_stays_that_of_the_writing() throws Exception {
        assertThat(send("")).contains("Date: Tue, 14 May 2030 12:00:00 -0500");
    }

    /** Sends it and returns every line that the server heard. */
    private static List<String> send(String envelopeFrom) throws Exception {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<List<String>> heard = CompletableFuture.supplyAsync(() -> listen(listening));
            Properties settings = new Properties();
            settings.setProperty("mail.smtp.host", listening.getInetAddress().getHostAddress());
            settings.setProperty("mail.smtp.port", String.valueOf(listening.getLocalPort()));
            ReplyMessage message = ReplyMessage.of(RAW, envelopeFrom);
            message.saveChanges();
            try (Transport transport = Session.getInstance(settings).getTransport("smtp")) {
                transport.connect();
                transport.sendMessage(message, message.getAllRecipients());
            }
            return heard.get(10, TimeUnit.SECONDS);
        }
    }

    private static List<String> listen(ServerSocket listening) {
        List<String> lines = new ArrayList<>();
        try (Socket client = listening.accept()) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
            say(client, "220 ready");
            boolean data = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(line);
                if (line.equals("QUIT")) {
                    say(client, "221 bye");
                    return lines;
                }
                boolean end = data && line.equals(".");
                if (!data || end) {
                    say(client, line.equals("DATA") ? "354 go on" : "250 ok");
                }
                data = line.equals("DATA") || (data && !end);
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(Socket client, String line) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
