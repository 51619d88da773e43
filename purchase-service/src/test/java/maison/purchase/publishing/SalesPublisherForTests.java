package maison.purchase.publishing;

import maison.platform.publishing.Publisher;

/// Lets tests of other packages see what would be published.
public final class SalesPublisherForTests {

    private SalesPublisherForTests() {}

    public static Publisher publisher() {
        return new SalesPublisher();
    }

    public static Publisher credits() {
        return new CreditsPublisher();
    }
}
