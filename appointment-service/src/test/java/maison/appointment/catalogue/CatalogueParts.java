package maison.appointment.catalogue;

import maison.platform.projection.Projection;
import org.jdbi.v3.core.Jdbi;

/// The catalogue's parts, for tests that run without the container.
public final class CatalogueParts {

    private CatalogueParts() {}

    public static Projection projection() {
        return new BookablesProjection();
    }

    public static Bookables bookables(Jdbi jdbi) {
        return new Bookables(jdbi);
    }
}
