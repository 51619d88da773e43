package maison.platform.http;

import java.util.List;

/// Ends a request with a problem, where returning it would be clumsy.
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    /// 400 for one field or parameter that cannot be accepted.
    ///
    /// @param pointer a JSON pointer into the body, or the name of a parameter
    public static ProblemException invalid(String pointer, String detail) {
        return new ProblemException(Problem.invalid(List.of(new Problem.Field(pointer, detail))));
    }

    /// 404 for a thing that is not there.
    public static ProblemException notFound(String what) {
        return new ProblemException(
                Problem.of(404, "not-found", "Not found", "There is no such " + what + "."));
    }

    /// What the client is told.
    public Problem problem() {
        return problem;
    }
}
