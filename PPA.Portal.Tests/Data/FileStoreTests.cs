using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Tests.Support;
using static PPA.Portal.Tests.Support.GivenFile;

namespace PPA.Portal.Tests.Data;

/// <summary>Endings, access, links, attachments and the other kinds of file, there and back.</summary>
public sealed class FileStoreTests
{
    [Fact]
    public async Task Termination_and_reopening()
    {
        await using var register = await SealedRegister.OpenAsync();
        var file = Case().Answered();
        var asked = file.AskTermination(new TerminationFacts(TerminationKind.Discontinued, "alasanxakhir", Answer.No, "kataxklien"), [], Rina, Nine);
        await register.SaveAsync(file);
        await register.ChangeAsync(file, f => f.WithEnding(), f => f.AnswerTermination(asked.Id, true, "catatanxkedua", [], Dewi, Nine));
        await register.ChangeAsync(file, f => f.WithEnding(), f => f.Reopen("alasanxbuka", Sari, Nine));

        var read = (await register.ReadAsync(file, f => f.WithEnding())).Terminations.Single();
        Assert.Equal(("alasanxakhir", "kataxklien", "catatanxkedua", "alasanxbuka"), (read.Reason, read.ClientWords, read.Remark, read.ReopenReason));
        await register.MustHideAsync("alasanx", "kataxklien", "catatanx");
    }

    [Fact]
    public async Task Restriction_and_broken_glass()
    {
        await using var register = await SealedRegister.OpenAsync();
        var file = Case();
        file.Restrict("alasanxbatas", [Dewi], Rina, Nine);
        file.ReviewGlass(file.BreakGlass("alasanxmendesak sekali ini", Sari, Nine).Id, false, "catatanxtinjau", Dewi, Nine);
        await register.SaveAsync(file);

        var read = await register.ReadAsync(file, f => f.WithAccess());
        Assert.Equal((true, 2, "alasanxbatas"), (read.Restricted, read.Access.Count, read.Restrictions.Single().Reason));
        Assert.Equal(("catatanxtinjau", false), (read.GlassBreaks.Single().Remark, read.GlassBreaks.Single().Justified!.Value));
        await register.MustHideAsync("alasanx", "catatanx");
    }

    [Fact]
    public async Task Links_and_merges()
    {
        await using var register = await SealedRegister.OpenAsync();
        var (file, target) = (Case().AtRisk(RiskLevel.Low).Answered(), Case(number: "B-2026-0002"));
        await register.SaveAsync(target);
        file.Link(target.Id, FileLinkKind.SameIncident, "catatanxtaut", Rina, Nine);
        file.MergeInto(target, "alasanxgabung", Rina, Nine);
        await register.SaveAsync(file);
        await register.ChangeAsync(file, f => f.WithLinks(), f => f.UndoMerge("alasanxurung", Rina, Nine));

        var read = await register.ReadAsync(file, f => f.WithLinks());
        Assert.Equal(("catatanxtaut", "alasanxgabung", "alasanxurung"), (read.Links.Single().Note, read.Merges.Single().Reason, read.Merges.Single().VoidReason));
        Assert.Equal((CaseStage.Handling, null), (read.Stage, read.MergedInto));
        await register.MustHideAsync("catatanx", "alasanx");
    }

    [Fact]
    public async Task Attachments_keep_even_their_names_sealed()
    {
        await using var register = await SealedRegister.OpenAsync();
        var file = Case();
        var attachment = file.Attach(new AttachmentFacts("ktp-melatix.jpg", "image/jpeg", 12, [7, 7], "ktp"), Rina, Nine);
        file.RemoveAttachment(attachment.Id, "alasanxhapus", Rina, Nine);
        await register.SaveAsync(file);

        var read = (await register.ReadAsync(file, f => f.Include(c => c.Attachments))).Attachments.Single();
        Assert.Equal(("ktp-melatix.jpg", "alasanxhapus"), (read.FileName, read.VoidReason));
        Assert.Equal([7, 7], read.Sha256);
        await register.MustHideAsync("melatix", "alasanx");
    }

    [Fact]
    public async Task A_client_of_the_family_centre_and_the_guest_book()
    {
        await using var register = await SealedRegister.OpenAsync();
        var facts = new FamilyClientFacts(Channel.WalkIn, Nine, "keluarga", "halxklien", [new PersonFacts(PersonRole.Client, new PersonIdentity("Andinix Larasati"), Sex.Female, 24)]);
        var file = CaseFile.OpenFamilyClient(facts, new Receipt("P-2026-0001", Rina, null, null, Nine));
        file.DecideClient(ClientStatus.Served, "alasanxstatus", Rina, Nine);
        await register.SaveAsync(file, new GuestBookEntry("Tamux Larasati", "JalanxTamu", "keperluanx", Nine, file.Id, Rina, Nine));

        var read = await register.ReadAsync(file, f => f.WithKind());
        Assert.Equal((CaseKind.FamilyClient, "alasanxstatus", "A.L."), (read.Kind, read.FamilyClient!.StatusReason, read.Initials));
        Assert.Equal("Tamux Larasati", (await register.AskAsync(db => db.Set<GuestBookEntry>().SingleAsync())).Visitor);
        await register.MustHideAsync("halxklien", "Andinix", "alasanx", "Tamux", "JalanxTamu", "keperluanx");
    }

    [Fact]
    public async Task An_activity_with_its_counts()
    {
        await using var register = await SealedRegister.OpenAsync();
        var facts = new CommunityActivityFacts(Channel.Letter, Nine, "Pola asuh", "Balai RW 3", Nine, "PemohonxNama", "0812xkontak", "isixpermohonan");
        var file = CaseFile.OpenActivity(facts, new Receipt("K-2026-0001", Rina, null, null, Nine));
        file.DisposeActivity(ActivityDisposition.Accepted, null, "catatanxdisposisi", Rina, Nine);
        file.HoldActivity(Nine, "Pola asuh", "Balai RW 3", [new(Sex.Female, "25-44", 20), new(Sex.Male, "25-44", 4)], Nine);
        await register.SaveAsync(file);
        await register.ChangeAsync(file, f => f.WithKind(), f => f.HoldActivity(Nine, "Pola asuh", "Balai RW 3", [new(Sex.Female, "25-44", 22), new(Sex.Male, "60-lebih", 1)], Nine));

        var read = (await register.ReadAsync(file, f => f.WithKind())).CommunityActivity!;
        Assert.Equal(("PemohonxNama", "catatanxdisposisi"), (read.Applicant, read.DispositionNote));
        Assert.Equal([1, 22], read.Audience.Select(a => a.Count).Order());
        await register.MustHideAsync("PemohonxNama", "0812xkontak", "isixpermohonan", "catatanx");
    }

    [Fact]
    public async Task A_service_complaint_shows_only_what_is_for_everybody()
    {
        await using var register = await SealedRegister.OpenAsync();
        var facts = new ServiceComplaintFacts("langsung", Nine, null, "isixkeluhan", "pendampingxisyarat", [new PersonFacts(PersonRole.Reporter, new PersonIdentity("Ratihx Puspita"))]);
        var file = CaseFile.OpenServiceComplaint(facts, Nine.AddHours(15), new Receipt("L-2026-0001", Rina, null, null, Nine));
        file.RecordFirstResponse("responsx", Rina, Nine);
        file.AnswerServiceComplaint("tanggapanx", Rina, Nine);
        file.PublishServiceComplaint("Loket ditambah.", Nine);
        await register.SaveAsync(file);

        var read = await register.ReadAsync(file, f => f.WithKind());
        Assert.Equal(("pendampingxisyarat", "tanggapanx", "Loket ditambah."), (read.ServiceComplaint!.Accommodation, read.ServiceComplaint.Answer, read.ServiceComplaint.PublicText));
        await register.MustHideAsync("isixkeluhan", "pendampingx", "Ratihx", "responsx", "tanggapanx");
    }
}
