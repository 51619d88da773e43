package maison.platform;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;

/// The service's one database, through Jdbi.
@ApplicationScoped
class Database {

    @Produces
    @Singleton
    Jdbi jdbi(AgroalDataSource pool) {
        return Jdbi.create(pool);
    }
}
