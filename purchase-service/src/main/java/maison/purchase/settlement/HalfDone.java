package maison.purchase.settlement;

import maison.platform.http.Problem;

/// Leaves an act without storing any of it.
final class HalfDone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    HalfDone(Problem problem) {
        super(problem.title(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
