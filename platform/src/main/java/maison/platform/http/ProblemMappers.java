package maison.platform.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import maison.platform.eventstore.GroupCommit;
import maison.platform.eventstore.IdempotencyKeyReused;
import maison.platform.eventstore.PreconditionFailed;
import maison.platform.eventstore.VersionConflict;
import maison.platform.inbox.PassingTrouble;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Turns every exception that can leave a resource into a problem document.
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper(priority = 1)
    public Response problem(ProblemException e) {
        return e.problem().toResponse();
    }

    @ServerExceptionMapper(priority = 1)
    public Response invalid(ConstraintViolationException e) {
        List<Problem.Field> errors =
                e.getConstraintViolations().stream()
                        .map(InvalidFields::of)
                        .sorted(Comparator.comparing(Problem.Field::pointer))
                        .toList();
        return Problem.invalid(errors).toResponse();
    }

    @ServerExceptionMapper(priority = 1)
    public Response unreadable(JacksonException e) {
        return Problem.invalid(List.of(InvalidFields.of(e))).toResponse();
    }

    // Without its own mapper Quarkus answers this one itself.
    @ServerExceptionMapper(priority = 1)
    public Response mismatched(MismatchedInputException e) {
        return unreadable(e);
    }

    @ServerExceptionMapper(priority = 1)
    public Response stale(PreconditionFailed e) {
        return Problem.of(
                        412,
                        "stale-version",
                        "Stale version",
                        "Somebody changed it since; read it again. It is at version "
                                + e.actual()
                                + ".")
                .toResponse();
    }

    @ServerExceptionMapper(priority = 1)
    public Response conflict(VersionConflict e) {
        return retry(
                Problem.of(
                        409,
                        "concurrent-change",
                        "Concurrent change",
                        "Others changed it at the same time; try again."));
    }

    @ServerExceptionMapper(priority = 1)
    public Response reused(IdempotencyKeyReused e) {
        return Problem.of(
                        422,
                        "idempotency-key-reused",
                        "Idempotency-Key reused",
                        "This Idempotency-Key belongs to another request.")
                .toResponse();
    }

    @ServerExceptionMapper(priority = 1)
    public Response overloaded(GroupCommit.Overloaded e) {
        return retry(unavailable());
    }

    @ServerExceptionMapper(priority = 1)
    public Response unauthenticated(UnauthorizedException e) {
        return unauthorized();
    }

    @ServerExceptionMapper(priority = 1)
    public Response badToken(AuthenticationFailedException e) {
        return unauthorized();
    }

    @ServerExceptionMapper(priority = 1)
    public Response refused(ForbiddenException e) {
        return forbidden().toResponse();
    }

    @ServerExceptionMapper(priority = 1)
    public Response web(WebApplicationException e) {
        if (e.getCause() instanceof JacksonException json) {
            return unreadable(json);
        }
        int status = e.getResponse().getStatus();
        if (e.getResponse().getMediaType() != null || status < 400) {
            return e.getResponse();
        }
        if (status >= 500) {
            LOG.error("Request failed", e);
        }
        return problemOf(status).toResponse();
    }

    /// The problem for a status that needs no more words than everybody knows.
    static Problem problemOf(int status) {
        var known = Response.Status.fromStatusCode(status);
        String title = known == null ? "Error" : known.getReasonPhrase();
        String code = title.toLowerCase(Locale.ROOT).replace(' ', '-');
        return Problem.of(status, code, title, detail(status));
    }

    @ServerExceptionMapper(priority = 2)
    public Response any(Throwable e) {
        Throwable cause =
                e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
        if (PassingTrouble.in(cause)) {
            LOG.error("The database is not available", cause);
            return retry(unavailable());
        }
        LOG.error("Request failed", cause);
        return internal().toResponse();
    }

    static Problem internal() {
        return Problem.of(
                500,
                "internal-error",
                "Internal error",
                "Something went wrong here; nothing was recorded.");
    }

    static Problem unauthenticated() {
        return Problem.of(
                401,
                "unauthenticated",
                "Unauthenticated",
                "Send a valid bearer token of this deployment's identity provider.");
    }

    static Problem forbidden() {
        return Problem.of(403, "forbidden", "Forbidden", "Your role does not allow this.");
    }

    static Problem unavailable() {
        return Problem.of(
                503, "unavailable", "Unavailable", "Not able to answer right now; try again.");
    }

    private static Response unauthorized() {
        return Response.fromResponse(unauthenticated().toResponse())
                .header("WWW-Authenticate", "Bearer")
                .build();
    }

    private static Response retry(Problem problem) {
        return Response.fromResponse(problem.toResponse()).header("Retry-After", 1).build();
    }

    private static String detail(int status) {
        return switch (status) {
            case 404 -> "There is nothing at this address, or its parameters cannot be read.";
            case 405 -> "This address does not know that method.";
            case 406 -> "None of the media types you accept can be given.";
            case 413 -> "The body is larger than this address takes.";
            case 415 -> "This address does not read that media type.";
            default -> "The request could not be handled.";
        };
    }
}
