using PPA.Portal.Domain;
using PPA.Portal.Tests.Support;
using static PPA.Portal.Tests.Support.GivenFile;

namespace PPA.Portal.Tests.Domain;

/// <summary>Termination, restriction, links, merges and attachments.</summary>
public sealed class EndingTests
{
    private static readonly TerminationFacts Done = new(TerminationKind.Completed, "Tujuan tercapai", Answer.Yes);

    [Fact]
    public void The_end_is_asked_for_by_one_and_validated_by_another()
    {
        var file = Case().Answered();
        var asked = file.AskTermination(Done, [], Rina, Nine);
        Assert.Equal(CaseStage.Handling, file.Stage);
        Assert.Equal("petugas", Refused(() => file.AnswerTermination(asked.Id, true, null, [], Rina, Nine)).Field);
        Refused(() => file.AskTermination(Done, [], Dewi, Nine));
        file.AnswerTermination(asked.Id, true, null, [], Dewi, Nine.AddHours(1));

        Assert.Equal((CaseStage.Closed, Nine.AddHours(1), TerminationKind.Completed), (file.Stage, file.ClosedAt!.Value, file.TerminatedAs!.Value));
    }

    [Fact]
    public void A_request_that_is_given_back_with_a_remark_leaves_the_case_open_and_may_be_made_again()
    {
        var file = Case().Answered();
        var asked = file.AskTermination(Done, [], Rina, Nine);
        Assert.Equal("catatan", Refused(() => file.AnswerTermination(asked.Id, false, null, [], Dewi, Nine)).Field);
        file.AnswerTermination(asked.Id, false, "Laporan belum ada", [], Dewi, Nine);
        Assert.Equal(CaseStage.Handling, file.Stage);
        file.WithdrawTermination(file.AskTermination(Done, [], Rina, Nine).Id, Rina, Nine);
        file.AskTermination(Done, [], Rina, Nine);
    }

    [Fact]
    public void No_case_ends_with_a_mandatory_step_missing_not_even_one_that_appears_after_it_was_asked_for()
    {
        var file = Case().Answered();
        Assert.False(file.MayClose(["Asesmen"]));
        Assert.True(file.MayClose([]));
        Assert.Contains("Asesmen", Refused(() => file.AskTermination(Done, ["Asesmen"], Rina, Nine)).Message, StringComparison.Ordinal);
        var asked = file.AskTermination(Done, [], Rina, Nine);
        Refused(() => file.AnswerTermination(asked.Id, true, null, ["Input data"], Dewi, Nine));
        Assert.Equal(CaseStage.Handling, file.Stage);
    }

    [Fact]
    public void No_case_ends_before_its_first_response_or_while_a_mediation_runs()
    {
        var file = Case(["psikis"]).AtRisk(RiskLevel.Low);
        Refused(() => file.AskTermination(Done, [], Rina, Nine));
        file.Answered().BeginMediation(MediationTrack.OutOfCourt, Rina, Nine);
        Assert.Contains("mediasi", Assert.Single(file.WhyNotEnd(TerminationKind.Completed, [])), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_client_says_is_recorded()
    {
        var file = Case().Answered();
        Assert.Equal("tanggapan-klien", Refused(() => file.AskTermination(Done with { ClientAgrees = Answer.No }, [], Rina, Nine)).Field);
        file.AskTermination(Done with { ClientAgrees = Answer.Unknown, ClientWords = "Tidak dapat dihubungi sebulan" }, [], Rina, Nine);
    }

    [Fact]
    public void A_case_that_is_the_offices_own_does_not_end_as_not_its_own()
    {
        var file = Case().Answered();
        file.DecideAuthority(new AuthorityFacts(AuthorityOutcome.Competent, "12.76.01", null, null, "Di sini"), Rina, Nine);
        Refused(() => file.AskTermination(Done with { Kind = TerminationKind.NotCompetent }, [], Rina, Nine));
    }

    [Fact]
    public void A_closed_file_is_opened_again_with_a_reason_and_by_whom()
    {
        var file = Case().Answered();
        Refused(() => file.Reopen("Belum ditutup", Rina, Nine));
        file.Close("Selesai", Rina, Dewi, Nine);
        Assert.Equal("alasan", Refused(() => file.Reopen("", Rina, Nine)).Field);
        file.Reopen("Ancaman baru", Sari, Nine.AddDays(3));

        Assert.Equal((CaseStage.Handling, null, null), (file.Stage, file.ClosedAt, file.TerminatedAs));
        Assert.Equal((Sari, "Ancaman baru"), (file.Terminations.Single().ReopenedBy!.Value, file.Terminations.Single().ReopenReason));
        file.Close("Selesai lagi", Rina, Dewi, Nine.AddDays(4));
    }

    [Fact]
    public void A_restricted_file_lets_in_its_holder_and_those_who_were_named()
    {
        var file = Case();
        file.Take(Rina, Nine);
        Assert.True(file.LetsIn(Sari, Nine));
        file.Restrict("Terlapor pejabat daerah", [Dewi], Rina, Nine);

        Assert.Equal((true, true, false), (file.LetsIn(Rina, Nine), file.LetsIn(Dewi, Nine), file.LetsIn(Sari, Nine)));
        file.Disallow(Dewi, "Pindah tugas", Rina, Nine);
        Assert.False(file.LetsIn(Dewi, Nine));
        file.Unrestrict("Terlapor pindah", Rina, Nine);
        Assert.True(file.LetsIn(Sari, Nine));
    }

    [Fact]
    public void The_glass_is_broken_with_a_reason_for_four_hours_and_somebody_else_looks_at_it()
    {
        var file = Case();
        Refused(() => file.BreakGlass("Korban menelepon, piket lain tidak ada", Sari, Nine));
        file.Restrict("Terlapor pejabat daerah", [], Rina, Nine);
        Assert.Equal("alasan", Refused(() => file.BreakGlass("mendesak", Sari, Nine)).Field);
        var opening = file.BreakGlass("Korban menelepon, piket lain tidak ada", Sari, Nine);

        Assert.True(file.LetsIn(Sari, Nine.AddHours(4).AddSeconds(-1)));
        Assert.False(file.LetsIn(Sari, Nine.AddHours(4)));
        Assert.Equal("petugas", Refused(() => file.ReviewGlass(opening.Id, true, "Wajar", Sari, Nine)).Field);
        file.ReviewGlass(opening.Id, true, "Wajar, korban tertolong", Dewi, Nine);
        Refused(() => file.ReviewGlass(opening.Id, false, "Berubah", Dewi, Nine));
    }

    [Fact]
    public void Files_are_linked_once_per_kind_and_never_to_themselves()
    {
        var (file, other) = (Case(), Case(number: "B-2026-0002"));
        Refused(() => file.Link(file.Id, FileLinkKind.SamePerson, null, Rina, Nine));
        var link = file.Link(other.Id, FileLinkKind.SamePerson, null, Rina, Nine);
        Refused(() => file.Link(other.Id, FileLinkKind.SamePerson, null, Rina, Nine));
        file.Link(other.Id, FileLinkKind.SameIncident, null, Rina, Nine);
        file.Unlink(link.Id, "Orang lain", Rina, Nine);
        file.Link(other.Id, FileLinkKind.SamePerson, null, Rina, Nine);
    }

    [Fact]
    public void A_file_that_was_folded_into_another_comes_back_as_it_was()
    {
        var (file, target) = (Case().AtRisk(RiskLevel.Low).Answered(), Case(number: "B-2026-0002"));
        file.MergeInto(target, "Pengaduan yang sama", Rina, Nine);
        Assert.Equal((CaseStage.Closed, target.Id), (file.Stage, file.MergedInto!.Value));
        Refused(() => file.Reopen("Salah", Rina, Nine));
        Refused(() => target.MergeInto(file, "Sebaliknya", Rina, Nine));
        file.UndoMerge("Bukan orang yang sama", Dewi, Nine);
        Assert.Equal((CaseStage.Handling, null, null), (file.Stage, file.MergedInto, file.ClosedAt));
    }

    [Fact]
    public void Merging_never_hides_urgency()
    {
        var calm = Case(number: "B-2026-0002").AtRisk(RiskLevel.Low).Answered();
        Refused(() => Case().MergeInto(calm, "Sama", Rina, Nine));
        Assert.Contains("Risiko", Refused(() => Case().AtRisk(RiskLevel.High).Answered().MergeInto(calm, "Sama", Rina, Nine)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_attachment_has_at_most_20_MB_and_is_removed_with_a_reason()
    {
        var file = Case();
        var facts = new AttachmentFacts("ktp.jpg", "image/jpeg", 1000, [1, 2, 3], "ktp");
        Refused(() => file.Attach(facts with { Size = CaseAttachment.MostBytes + 1 }, Rina, Nine));
        Refused(() => file.Attach(facts with { Size = 0 }, Rina, Nine));
        var attachment = file.Attach(facts with { Size = CaseAttachment.MostBytes }, Rina, Nine);
        Refused(() => file.RemoveAttachment(attachment.Id, "", Rina, Nine));
        file.RemoveAttachment(attachment.Id, "KTP orang lain", Rina, Nine);
        Assert.False(file.Attachments.Single().IsValid);
    }
}
