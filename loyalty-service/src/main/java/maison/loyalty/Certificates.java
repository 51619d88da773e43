package maison.loyalty;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import maison.loyalty.account.Hold;
import maison.loyalty.account.Redemption;
import maison.loyalty.certificate.Certificate;
import maison.loyalty.certificate.CertificateCode;
import maison.loyalty.certificate.CertificateCommand;
import maison.loyalty.certificate.CertificateCommand.Issue;
import maison.loyalty.certificate.CertificateCommand.Revoke;
import maison.loyalty.certificate.CertificateDecider;
import maison.loyalty.certificate.CertificateEvent;
import maison.loyalty.certificate.CertificateEvent.CertificateExpired;
import maison.loyalty.certificate.CertificateEvent.CertificateIssued;
import maison.loyalty.certificate.CertificateEvent.CertificateVoided;
import maison.loyalty.certificate.CertificateEvent.UseEnded;
import maison.loyalty.certificate.CertificateEvent.UseHeld;
import maison.loyalty.certificate.CertificateRefusal;
import maison.loyalty.certificate.Issued;
import maison.loyalty.programme.ProgrammeVersion;
import maison.loyalty.programme.Reward;
import maison.platform.eventstore.Act;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.platform.eventstore.Outcome;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/// The door to certificates: rules, event names and log, wired once; and how a redemption issues
/// and revokes its own.
@Singleton
public final class Certificates {

    /// The stream type of a certificate.
    public static final String STREAM_TYPE = "certificate";

    /// The stored names of a certificate's events.
    public static final EventTypes<CertificateEvent> EVENT_TYPES =
            EventTypes.of(STREAM_TYPE, CertificateEvent.class, CertificateEvent::at)
                    .with("certificate-issued", CertificateIssued.class)
                    .with("use-held", UseHeld.class)
                    .with("use-ended", UseEnded.class)
                    .with("certificate-voided", CertificateVoided.class)
                    .with("certificate-expired", CertificateExpired.class)
                    .ruleVersion(event ->
                            event instanceof CertificateIssued(var issued)
                                    ? issued.ruleVersion()
                                    : null)
                    .requireAll();

    private final AggregateRunner<
                    CertificateCommand, Certificate, CertificateEvent, CertificateRefusal>
            certificates;
    private final Programmes programmes;
    private final Codes codes;

    @Inject
    Certificates(
            AggregateRunner<CertificateCommand, Certificate, CertificateEvent, CertificateRefusal>
                    certificates,
            Programmes programmes,
            Codes codes) {
        this.certificates = certificates;
        this.programmes = programmes;
        this.codes = codes;
    }

    @Produces
    @Singleton
    static AggregateRunner<CertificateCommand, Certificate, CertificateEvent, CertificateRefusal>
            runner(EventStore store, GroupCommit commits) {
        return new AggregateRunner<>(store, commits, EVENT_TYPES, new CertificateDecider());
    }

    /// For the platform, which reads events back by these names.
    @Produces
    @Singleton
    static EventTypes<CertificateEvent> eventTypes() {
        return EVENT_TYPES;
    }

    /// The certificate of a redemption, if it was for one. Redemptions of two customers may have
    /// the same id, so it is not that.
    public static UUID idOf(UUID customer, UUID redemption) {
        return UUID.nameUUIDFromBytes(
                ("certificate " + customer + " " + redemption).getBytes(StandardCharsets.UTF_8));
    }

    private @Nullable Reward rewardOf(Hold hold) {
        Reward reward = programmes.current().version(hold.ruleVersion()).reward(hold.reward());
        return reward == null || reward.worth() == null ? null : reward;
    }

    private @Nullable Reward rewardOf(Redemption redemption) {
        return redemption.committedAt() == null ? null : rewardOf(redemption.hold());
    }

    /// Issues the certificate of a redemption that is committed in the same act, or was before.
    ///
    /// @param whole whether the answer shows all of the code
    /// @return the certificate; null if the redemption is not committed, is undone, or is for no
    ///   certificate
    public @Nullable CertificateView issue(
            Act act, UUID customer, Redemption redemption, Instant now, boolean whole) {
        Reward reward = rewardOf(redemption);
        Instant at = redemption.committedAt();
        if (reward == null || at == null || redemption.undoneAt() != null) {
            return null;
        }
        UUID id = idOf(customer, redemption.id());
        var issue = new Issue(issued(customer, id, redemption.hold(), reward, at));
        return switch (act.decideNew(certificates, id, issue)) {
            case Done<Certificate, CertificateEvent, CertificateRefusal> done ->
                    view(id, done.state(), now, whole);
            case Refused<Certificate, CertificateEvent, CertificateRefusal>(var refusal) ->
                    throw new IllegalStateException("Cannot be issued: " + refusal);
        };
    }

    private Issued issued(UUID customer, UUID id, Hold hold, Reward reward, Instant at) {
        Reward.Worth worth = Objects.requireNonNull(reward.worth());
        CertificateCode code = codes.of(id);
        return new Issued(
                customer,
                hold.id(),
                reward.reward(),
                at,
                Amounts.minor(worth),
                worth.currency(),
                expiresAt(
                        programmes.current().version(hold.ruleVersion()), reward, hold.store(), at),
                Objects.requireNonNull(reward.use()),
                hold.ruleVersion(),
                hold.store(),
                codes.hash(code),
                code.lastFour());
    }

    /// The end of the day in which its months are over, where the store is.
    private static @Nullable Instant expiresAt(
            ProgrammeVersion rules, Reward reward, String store, Instant at) {
        Integer months = reward.validMonths();
        if (months == null) {
            return null;
        }
        ZoneId zone = rules.earning().zones().of(store);
        LocalDate last = LocalDate.ofInstant(at, zone).plusMonths(months);
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /// Revokes the certificate of a redemption that is undone in the same act.
    ///
    /// @return why it cannot be; null if it is revoked, or there is none
    public @Nullable CertificateRefusal revoke(
            Act act, UUID customer, Redemption redemption, Instant now, String reason) {
        if (rewardOf(redemption) == null) {
            return null;
        }
        UUID id = idOf(customer, redemption.id());
        return switch (act.decide(certificates, id, new Revoke(now, reason))) {
            case Refused<Certificate, CertificateEvent, CertificateRefusal>(var refusal) -> refusal;
            case Done<Certificate, CertificateEvent, CertificateRefusal> _ -> null;
        };
    }

    /// The certificate of a redemption; null if there is none, or it was committed before there
    /// were any.
    public @Nullable CertificateView ofRedemption(
            UUID customer, Redemption redemption, Instant now, Caller caller) {
        if (rewardOf(redemption) == null) {
            return null;
        }
        UUID id = idOf(customer, redemption.id());
        Certificate certificate = load(id);
        return certificate.issued() == null ? null : view(id, certificate, now, maySeeCode(caller));
    }

    /// Runs a command on a certificate.
    public Outcome<Certificate, CertificateEvent, CertificateRefusal> run(
            UUID id, CertificateCommand command, Call call) {
        return certificates.run(id, command, call);
    }

    /// A certificate as it is now; nobody got one of an unknown id.
    public Certificate load(UUID id) {
        return certificates.load(id).state();
    }

    /// A certificate as a reader sees it.
    ///
    /// @param whole whether they may see its code
    public CertificateView view(UUID id, Certificate certificate, Instant now, boolean whole) {
        CertificateCode code = whole ? codes.given(id, certificate.facts()) : null;
        return CertificateView.of(id, certificate, code, now);
    }

    /// Whether a caller sees whole codes of certificates that are theirs to see: whoever has a code
    /// has the money.
    public static boolean maySeeCode(Caller caller) {
        return caller.has(Roles.CLIENT)
                || caller.has(Roles.MANAGER)
                || caller.has(Roles.ADMIN)
                || caller.has(Roles.SERVICE);
    }

    /// Whether an event is of a certificate.
    public static boolean isCertificate(RecordedEvent<?> event) {
        return event.stream().type().equals(STREAM_TYPE);
    }
}
