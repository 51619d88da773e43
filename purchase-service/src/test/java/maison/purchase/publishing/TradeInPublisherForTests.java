package maison.purchase.publishing;

import maison.platform.publishing.Publisher;

/// Opens the package-private publisher to tests of other packages.
public final class TradeInPublisherForTests {

    private TradeInPublisherForTests() {}

    public static Publisher publisher() {
        return new TradeInPublisher();
    }
}
