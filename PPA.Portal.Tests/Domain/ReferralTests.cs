using PPA.Portal.Domain;
using PPA.Portal.Tests.Support;
using static PPA.Portal.Tests.Support.GivenFile;

namespace PPA.Portal.Tests.Domain;

public sealed class ReferralTests
{
    private static readonly ReferralFacts Hospital = new(ReferralKind.Referral, "rumah-sakit", "RSUD Kumpulan Pane", "Visum dan perawatan", WithPersonalData: true, Service: "kesehatan");

    [Fact]
    public void Who_the_person_is_goes_along_only_with_consent_to_share_and_to_be_referred()
    {
        var file = Case().Agreeing(ConsentItems.SharingData);
        var referral = file.Refer(Hospital, Rina, Nine);
        Assert.Equal("persetujuan", Refused(() => file.SendReferral(referral.Id, Nine, null, Rina, Nine)).Field);
        file.Agreeing(ConsentItems.Referral);
        file.SendReferral(referral.Id, Nine, null, Rina, Nine);
        Assert.Equal(ReferralState.Sent, referral.State);
    }

    [Fact]
    public void Without_consent_it_goes_without_identity_or_on_a_legal_ground_with_its_reason()
    {
        var file = Case();
        var bare = file.Refer(Hospital with { WithPersonalData = false }, Rina, Nine);
        var half = file.Refer(Hospital with { LegalGround = "kepentingan-vital" }, Rina, Nine);
        var grounded = file.Refer(Hospital with { LegalGround = "kepentingan-vital", GroundReason = "Korban tidak sadar" }, Rina, Nine);

        file.SendReferral(bare.Id, Nine, null, Rina, Nine);
        Refused(() => file.SendReferral(half.Id, Nine, null, Rina, Nine));
        file.SendReferral(grounded.Id, Nine, null, Rina, Nine);
    }

    [Fact]
    public void A_consent_that_was_revoked_before_sending_no_longer_carries_it()
    {
        var file = Case().Agreeing(ConsentItems.SharingData, ConsentItems.Referral);
        var referral = file.Refer(Hospital, Rina, Nine);
        file.RevokeConsent(file.Consents[0].Id, "Berubah pikiran", Rina, Nine);
        Refused(() => file.SendReferral(referral.Id, Nine, null, Rina, Nine));
    }

    [Fact]
    public void It_goes_forward_only_and_every_step_has_its_date_and_person()
    {
        var file = Case();
        var referral = file.Refer(Hospital with { WithPersonalData = false }, Rina, Nine);
        Refused(() => file.MoveReferral(referral.Id, ReferralState.Received, Nine, null, Rina, Nine));
        file.SendReferral(referral.Id, Nine, null, Rina, Nine);
        Refused(() => file.RewriteReferral(referral.Id, Hospital));
        file.MoveReferral(referral.Id, ReferralState.Received, Nine.AddHours(1), null, Dewi, Nine.AddHours(2));
        Assert.Equal("catatan", Refused(() => file.MoveReferral(referral.Id, ReferralState.Answered, Nine, "", Dewi, Nine)).Field);
        file.MoveReferral(referral.Id, ReferralState.Answered, Nine.AddHours(3), "Diterima di poli", Dewi, Nine.AddHours(3));
        Refused(() => file.MoveReferral(referral.Id, ReferralState.Received, Nine, null, Dewi, Nine.AddHours(3)));
        Refused(() => file.MoveReferral(referral.Id, ReferralState.Withdrawn, Nine, "Salah", Dewi, Nine.AddHours(3)));

        Assert.Equal(
            [(ReferralState.Sent, Rina, Nine), (ReferralState.Received, Dewi, Nine.AddHours(1)), (ReferralState.Answered, Dewi, Nine.AddHours(3))],
            referral.Moves.Select(m => (m.To, m.By, m.HappenedAt)));
    }

    [Fact]
    public void An_answer_is_asked_for_by_a_date_until_it_comes()
    {
        var file = Case();
        var referral = file.Refer(Hospital with { WithPersonalData = false }, Rina, Nine);
        file.SendReferral(referral.Id, Nine, Nine.AddDays(3), Rina, Nine);
        file.ChaseReferralOn(referral.Id, Nine.AddDays(7), Rina, Nine.AddDays(3));

        var open = file.Agenda.Single(a => a.DoneAt is null);
        Assert.Equal((CaseFile.ChaseReferral, Nine.AddDays(7), (Guid?)referral.Id), (open.Kind, open.DueAt, open.Subject));
        file.MoveReferral(referral.Id, ReferralState.Returned, Nine.AddDays(4), "Bukan layanannya", Dewi, Nine.AddDays(4));
        Assert.All(file.Agenda, a => Assert.NotNull(a.DoneAt));
        Assert.Null(referral.ChaseAt);
    }

    [Fact]
    public void A_transfer_closes_the_case_here_only_after_minutes_and_the_receivers_name()
    {
        var file = Case().Answered();
        var transfer = file.Refer(Hospital with { Kind = ReferralKind.Transfer, WithPersonalData = false }, Rina, Nine);
        Refused(() => file.HandOver(transfer.Id, "BA 12", "Ibu Tuti", Nine, Rina, Nine));
        file.SendReferral(transfer.Id, Nine, null, Rina, Nine);
        var facts = new TerminationFacts(TerminationKind.Transferred, "Domisili pindah", Answer.Yes);
        Assert.Contains("berita acara", Refused(() => file.AskTermination(facts, [], Rina, Nine)).Message, StringComparison.Ordinal);
        Assert.Equal("berita-acara", Refused(() => file.HandOver(transfer.Id, "", "Ibu Tuti", Nine, Rina, Nine)).Field);
        Assert.Equal("penerima", Refused(() => file.HandOver(transfer.Id, "BA 12", "", Nine, Rina, Nine)).Field);

        file.HandOver(transfer.Id, "BA 12", "Ibu Tuti", Nine, Rina, Nine);
        file.AnswerTermination(file.AskTermination(facts, [], Rina, Nine).Id, true, null, [], Dewi, Nine);
        Assert.Equal((CaseStage.Closed, TerminationKind.Transferred), (file.Stage, file.TerminatedAs!.Value));
    }

    [Fact]
    public void A_referral_does_not_move_responsibility()
    {
        var file = Case();
        var referral = file.Refer(Hospital with { WithPersonalData = false }, Rina, Nine);
        file.SendReferral(referral.Id, Nine, null, Rina, Nine);
        Assert.Contains("tanggung jawab tetap", Refused(() => file.HandOver(referral.Id, "BA", "Tuti", Nine, Rina, Nine)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_of_violence_never_goes_to_the_public_complaint_channel() =>
        Assert.Equal("lembaga", Refused(() => Case().Refer(Hospital with { Institution = "sp4n-lapor" }, Rina, Nine)).Field);
}
