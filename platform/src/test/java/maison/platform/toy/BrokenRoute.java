package maison.platform.toy;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// A route of the server itself, outside of any resource, that always fails.
@Singleton
class BrokenRoute {

    void onRoutes(@Observes Router router) {
        router.route("/broken/*")
                .handler(_ -> {
                    throw new IllegalStateException("broken on purpose");
                });
    }
}
