package org.rcm.intake.outage;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** What a hub says of itself over HTTP, on a port of its own. */
record Health(int port) {
    static Health anywhere() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return new Health(free.getLocalPort());
        }
    }

    /** For {@code intake.management.listen}. */
    String listen() {
        return "127.0.0.1:" + port;
    }

    /** Status and text of {@code ready} or {@code live}; empty where nobody answers. */
    String of(String what) throws InterruptedException {
        URI uri = URI.create("http://" + listen() + "/observe/health/" + what);
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() + answer.body();
        } catch (IOException e) {
            return "";
        }
    }
}
