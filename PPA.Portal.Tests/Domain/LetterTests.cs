using PPA.Portal.Domain;
using PPA.Portal.Domain.Letters;
using PPA.Portal.Tests.Support;
using static PPA.Portal.Tests.Support.GivenFile;

namespace PPA.Portal.Tests.Domain;

/// <summary>The way of a letter through the right hands, and what each hand may not do.</summary>
public sealed class LetterTests
{
    private static readonly DateOnly Monday = DateOnly.FromDateTime(Nine);
    private static readonly LetterText Words = new("Surat tugas", "RAHASIA", "", "Tim", "Tebing Tinggi", [new(LetterBlockKind.Paragraph, "", "Satu."), new(LetterBlockKind.Paragraph, "", "Dua.")], [new("Kepala", "", "")], []);

    [Fact]
    public void A_letter_goes_from_draft_to_archive_and_every_step_is_kept()
    {
        var letter = Submitted();
        letter.Approve(new SigningHand(Dewi), "800/001", Monday, Nine);
        letter.Sign(Dewi, Nine);
        letter.Send(null, SendingWay.Courier, Nine, "Kelurahan", Rina, Nine);
        letter.Archive("Lemari 2", Rina, Nine);

        Assert.Equal((LetterStage.Archived, "800/001", Monday), (letter.Stage, letter.Number, letter.Date));
        Assert.Equal([LetterStage.Submitted, LetterStage.Approved, LetterStage.SignedOff, LetterStage.Sent, LetterStage.Archived], letter.Moves.Select(m => m.To));
        Assert.NotNull(letter.Fingerprint);
    }

    [Fact]
    public void Nobody_approves_a_letter_that_they_wrote_in()
    {
        var letter = Draft();
        letter.Write(Words, Guid.NewGuid(), 1, Dewi, Nine);
        letter.Submit(null, Rina, Nine);

        foreach (var writer in new[] { Rina, Dewi })
        {
            Assert.Contains("ikut menulis", Refused(() => letter.Approve(new SigningHand(writer), "1", Monday, Nine)).Message, StringComparison.Ordinal);
            Refused(() => letter.Return([(0, "Perbaiki.")], writer, Nine));
        }
        letter.Approve(new SigningHand(Sari), "1", Monday, Nine);
    }

    [Fact]
    public void Nobody_signs_in_the_place_of_a_head_who_wrote_the_letter()
    {
        var letter = Submitted();
        Assert.Contains("Anda wakili", Refused(() => letter.Approve(new SigningHand(Dewi, Rina, DelegationStyle.Acting), "1", Monday, Nine)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_letter_comes_back_with_a_remark_on_a_paragraph_and_the_remark_follows_it()
    {
        var letter = Submitted();
        Refused(() => letter.Return([(0, " ")], Dewi, Nine));
        Refused(() => letter.Return([(9, "Perbaiki.")], Dewi, Nine));
        letter.Return([(1, "Perbaiki tanggalnya.")], Dewi, Nine);
        Assert.Equal(LetterStage.Returned, letter.Stage);

        letter.Write(Words with { Blocks = [new(LetterBlockKind.Paragraph, "", "Baru."), .. Words.Blocks] }, Guid.NewGuid(), 1, Rina, Nine);
        Assert.Equal(2, letter.Remarks.Single().PlaceIn(letter.Text));
        letter.Submit(null, Rina, Nine);
        Assert.NotNull(letter.Remarks.Single().AnsweredAt);
    }

    [Fact]
    public void What_is_submitted_is_written_no_more_and_two_windows_do_not_overwrite_each_other()
    {
        var (letter, first, second) = (Draft(), Guid.NewGuid(), Guid.NewGuid());
        letter.Write(Words, first, 1, Rina, Nine);
        letter.Write(Words, first, 1, Rina, Nine);
        Assert.Contains("jendela lain", Refused(() => letter.Write(Words, second, 1, Sari, Nine)).Message, StringComparison.Ordinal);
        letter.Submit(null, Rina, Nine);
        Refused(() => letter.Write(Words, first, 2, Rina, Nine));
        letter.Withdraw(Rina, Nine);
        letter.Write(Words, first, 2, Rina, Nine);
    }

    [Fact]
    public void Steps_are_not_taken_out_of_order()
    {
        var draft = Draft();
        Refused(() => draft.Approve(new SigningHand(Dewi), "1", Monday, Nine));
        Refused(() => draft.Sign(Dewi, Nine));
        Refused(() => draft.Send(null, SendingWay.Post, Nine, null, Rina, Nine));
        Refused(() => draft.Archive(null, Rina, Nine));
        Refused(() => draft.Finish("1", Monday, Rina, Nine));
        var approved = Submitted();
        approved.Approve(new SigningHand(Dewi), "1", Monday, Nine);
        Refused(() => approved.Sign(Sari, Nine));
        Refused(() => approved.SignOnPaper(null, Rina, Nine));
        approved.SignOnPaper(Guid.NewGuid(), Rina, Nine);
        Assert.Equal(SigningWay.Ink, approved.SignedBy);
        Refused(() => approved.Send(null, SendingWay.Post, Nine.AddDays(2), null, Rina, Nine));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_letter_does_not_go_out_before_it_was_signed_nor_in_the_future(bool ink)
    {
        var letter = Submitted();
        var signed = Nine.AddSeconds(42);
        letter.Approve(new SigningHand(Dewi), "1", Monday, signed);
        if (ink)
            letter.SignOnPaper(Guid.NewGuid(), Rina, signed.AddDays(2));
        else
            letter.Sign(Dewi, signed);
        foreach (var at in new[] { Nine.AddMinutes(-1), Nine.AddYears(-3), Nine.AddDays(4) })
            Assert.Equal("waktu", Refused(() => letter.Send(null, SendingWay.Post, at, null, Rina, Nine.AddDays(3))).Field);
        Assert.Equal(LetterStage.SignedOff, letter.Stage);
        // A field for a time holds no seconds; ink is often recorded after the paper went out.
        letter.Send(null, SendingWay.Post, Nine, null, Rina, Nine.AddDays(3));
    }

    [Fact]
    public void A_cancelled_letter_keeps_its_number_and_its_marks_count_no_more()
    {
        var file = Case().Answered();
        var letter = Draft(file.Id);
        letter.Submit(file, Rina, Nine);
        letter.Approve(new SigningHand(Dewi), "800/001", Monday, Nine);
        file.MarkLetter("surat-tugas", LetterState.SignedOff, "800/001", Monday, Dewi, Nine, letter.Id);
        file.MarkLetter("surat-tugas", LetterState.Drafted, null, Monday, Dewi, Nine);
        Refused(() => letter.Cancel(" ", Dewi, Nine));
        letter.Cancel("Salah tanggal", Dewi, Nine);
        file.VoidLetterMarks(letter.Id, "Surat dibatalkan", Dewi, Nine);

        Assert.Equal((LetterStage.Cancelled, "800/001"), (letter.Stage, letter.Number));
        Assert.Equal([LetterState.Drafted], file.Letters.Where(l => l.IsValid).Select(l => l.State));
        Refused(() => letter.Cancel("Lagi", Dewi, Nine));
    }

    [Fact]
    public void Identity_leaves_only_with_consent_or_on_a_ground_with_its_reason_asked_at_submit_and_at_sending()
    {
        var file = Case();
        var letter = new Letter(new LetterPlan("surat-rujukan", "keluar", true, true, true, file.Id), Words, Rina, Nine);
        Assert.Equal("persetujuan", Refused(() => letter.Submit(file, Rina, Nine)).Field);
        file.Agreeing(ConsentItems.SharingData, ConsentItems.Referral);
        letter.Submit(file, Rina, Nine);
        letter.Approve(new SigningHand(Dewi), "1", Monday, Nine);
        letter.Sign(Dewi, Nine);

        file.RevokeConsent(file.Consents[0].Id, "Berubah pikiran", Rina, Nine);
        Assert.Equal("persetujuan", Refused(() => letter.Send(file, SendingWay.Courier, Nine, null, Rina, Nine)).Field);
        Refused(() => letter.Ground("kepentingan-vital", " "));
        letter.Ground("kepentingan-vital", "Nyawanya terancam.");
        letter.Send(file, SendingWay.Courier, Nine, null, Rina, Nine);
        Assert.Equal(LetterStage.Sent, letter.Stage);
    }

    [Fact]
    public void A_report_to_the_police_asks_for_sharing_but_not_for_a_referral()
    {
        var file = Case().Agreeing(ConsentItems.SharingData);
        file.MustMayShareInLetter("laporan-kepolisian", null, null);
        Refused(() => file.MustMayShareInLetter("surat-pelimpahan", null, null));
    }

    [Fact]
    public void A_delegation_holds_from_its_first_to_its_last_day_and_nobody_gives_it_to_themselves()
    {
        var given = new Delegation(Dewi, Sari, DelegationStyle.Acting, Monday, Monday.AddDays(2), "Dinas luar", Dewi, Nine);
        Assert.Equal([false, true, true, false], new[] { -1, 0, 2, 3 }.Select(days => given.HoldsOn(Monday.AddDays(days))));
        given.End(Dewi, Nine);
        Assert.False(given.HoldsOn(Monday));
        Refused(() => given.End(Dewi, Nine));
        Refused(() => _ = new Delegation(Dewi, Sari, DelegationStyle.Acting, Monday, Monday, "Cuti", Sari, Nine));
        Refused(() => _ = new Delegation(Dewi, Dewi, DelegationStyle.Acting, Monday, Monday, "Cuti", Dewi, Nine));
        Refused(() => _ = new Delegation(Dewi, Sari, DelegationStyle.Acting, Monday, Monday.AddDays(-1), "Cuti", Dewi, Nine));
        Refused(() => _ = new Delegation(Dewi, Sari, DelegationStyle.Acting, Monday, Monday.AddDays(91), "Cuti", Dewi, Nine));
    }

    private static Letter Draft(CaseId? about = null) => new(new LetterPlan("surat-tugas", "tugas", true, true, false, about), Words, Rina, Nine);

    private static Letter Submitted()
    {
        var letter = Draft();
        letter.Submit(null, Rina, Nine);
        return letter;
    }
}
