package maison.purchase.counter.checkout;

import com.fasterxml.jackson.annotation.JsonValue;
import java.net.ConnectException;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import maison.purchase.counter.asking.AskedWrongly;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jspecify.annotations.Nullable;

/// A part of the answer: there, or missing for a reason.
sealed interface Part<T> {

    /// It came in time.
    record There<T>(T value) implements Part<T> {}

    /// It did not.
    record Missing<T>(Reason reason) implements Part<T> {}

    /// Nobody asked for it.
    record NotAsked<T>() implements Part<T> {}

    /// Why a part is missing.
    enum Reason {
        /// The service cannot be reached.
        UNAVAILABLE,
        /// It did not answer in time.
        SLOW,
        /// It failed or was slow so often that it is left alone for a moment.
        RESTING,
        /// It has more to do than it can.
        BUSY,
        /// It answered that the caller may not.
        REFUSED,
        /// It broke.
        FAILED,
        /// It depends on whom customer-service would have found.
        CUSTOMER_UNKNOWN;

        private final String json = name().toLowerCase(Locale.ROOT).replace('_', '-');

        @JsonValue
        String json() {
            return json;
        }

        static Reason of(Throwable failure) {
            Throwable cause = failure;
            while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                    && cause.getCause() != null) {
                cause = cause.getCause();
            }
            return switch (cause) {
                case java.util.concurrent.TimeoutException _ -> SLOW;
                case org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException _ -> SLOW;
                case CircuitBreakerOpenException _ -> RESTING;
                case BulkheadException _ -> BUSY;
                case AskedWrongly _ -> REFUSED;
                case Throwable other when isUnreachable(other) -> UNAVAILABLE;
                case Throwable _ -> FAILED;
            };
        }

        private static boolean isUnreachable(@Nullable Throwable failure) {
            for (Throwable each = failure; each != null; each = each.getCause()) {
                if (each instanceof ConnectException) {
                    return true;
                }
            }
            return false;
        }
    }

    /// The value; null if it is not there.
    default @Nullable T orNull() {
        return this instanceof There<T>(var value) ? value : null;
    }
}
