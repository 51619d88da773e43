package maison.launcher.inbox;

import java.util.List;

/// One mail as it was taken.
///
/// @param id its file's name without the ending
/// @param recipient whom the sender named to the server, who need not be in the header
/// @param receivedAt when it was taken, RFC 3339
/// @param text what a person reads; markup is left in
record Mail(
        String id,
        String recipient,
        String from,
        List<String> to,
        String subject,
        String receivedAt,
        String contentType,
        String text) {}
