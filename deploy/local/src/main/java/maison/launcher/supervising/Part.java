package maison.launcher.supervising;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/// How one component is prepared, started and known to be ready.
public interface Part {

    String name();

    /// The components that must be ready before this one starts.
    List<String> needs();

    /// Puts on disk what the process needs; called once, before its first start.
    default void prepare() throws Exception {}

    List<String> command() throws IOException;

    Map<String, String> environment();

    /// Asks the running process whether it can do its work; never throws for "not yet".
    boolean isReady();

    /// What is left to do once it answers, before the components that need it may start.
    default void afterReady() throws Exception {}

    /// The signal that ends it in good order.
    default String stopSignal() {
        return "TERM";
    }
}
