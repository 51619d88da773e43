package maison.notification;

import maison.notification.message.MessageRefusal;
import maison.notification.message.MessageRefusal.NoSuchMessage;
import maison.notification.message.MessageRefusal.NotThatAttempt;
import maison.notification.message.MessageRefusal.NotWaiting;
import maison.notification.message.MessageRefusal.NothingToReconcile;
import maison.platform.http.Problem;

/// What each refusal looks like over HTTP. A new refusal does not compile until it has an answer
/// here.
public final class MessageProblems {

    private MessageProblems() {}

    public static Problem problemOf(MessageRefusal refusal) {
        return switch (refusal) {
            case NoSuchMessage() ->
                    Problem.of(404, "not-found", "Not found", "There is no such message.");
            case NotWaiting(var state) ->
                    Problem.of(409, "not-waiting", "Not waiting", "The message is " + state + ".");
            case NotThatAttempt(var state) ->
                    Problem.of(
                            409,
                            "attempt-settled",
                            "Attempt settled",
                            "The message is " + state + ".");
            case NothingToReconcile(var state) ->
                    Problem.of(
                            409,
                            "nothing-to-reconcile",
                            "Nothing to reconcile",
                            "The message is " + state + "; its outcome is not unknown.");
        };
    }
}
