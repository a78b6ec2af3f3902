using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PPA.Portal.Accounts;
using PPA.Portal.Cases.Consenting;
using PPA.Portal.Domain;
using PPA.Portal.Intake;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Cases;

/// <summary>A sheet with several items and one signer: what is missing is said at once, and it is kept whole or not at all.</summary>
public sealed class ConsentSheetTests
{
    private static readonly ConsentSheet Empty = new([], new ConsentSigner(""), null, null);

    private static readonly ConsentSheet Full = new(
        [new(ConsentItems.Service, true), new(ConsentItems.SharingData, true, null, "kesehatan"), new(ConsentItems.Mediation, false, "Belum siap bertemu")],
        new ConsentSigner("Kenanga Prameswari", "1276024506850001"), "ibu", ConsentSheet.All);

    [Fact]
    public void An_empty_sheet_names_every_field_that_is_missing()
    {
        Assert.Equal(["untuk", "butir", "penanda-tangan", "hubungan"], Empty.Missing().Select(m => m.Field));
        Assert.All(Empty.Missing(), m => Assert.EndsWith(".", m.Sentence, StringComparison.Ordinal));
        Assert.Empty(Full.Missing());
    }

    [Fact]
    public void A_refusal_a_service_and_an_office_that_signs_each_ask_for_their_own_word()
    {
        var sheet = Full with { Answers = [new(ConsentItems.SharingData, true), new(ConsentItems.Mediation, false, " ")], SignerRelation = "kantor" };
        Assert.Equal(["layanan", "alasan.mediasi", "alasan"], sheet.Missing().Select(m => m.Field));
        var facts = (Full with { SignerRelation = "kantor", OfficeReason = "Kedua orang tua terlapor" }).Facts();
        Assert.Equal(["Kedua orang tua terlapor", "Kedua orang tua terlapor", "Belum siap bertemu\nKedua orang tua terlapor"], facts.Select(f => f.Reason));
    }

    [Fact]
    public void Only_sharing_is_for_one_service_and_all_is_chosen_in_words()
    {
        Assert.Equal([null, "kesehatan", null], Full.Facts().Select(f => f.Service));
        Assert.All(Full.Facts(), f => Assert.Null(f.Beneficiary));
        Assert.Null((Full with { Answers = [new(ConsentItems.SharingData, true, null, ConsentSheet.All)] }).Facts()[0].Service);
        var file = GivenFile.Case();
        Assert.Equal("untuk", Assert.Throws<RuleException>(() => file.RecordConsents(Full with { Beneficiary = file.Reported().Id.ToString() }, GivenFile.Rina, GivenFile.Nine)).Field);
    }

    [Fact]
    public async Task Several_items_are_kept_in_one_save_with_a_line_each_or_none_of_them()
    {
        await using var office = await TestOffice.OpenAsync();
        var duty = await office.HireAsync("rina", Role.DutyOfficer);
        var complaint = Given.Complaint();
        var file = await office.The<Reception>().ReceiveAsync(
            complaint with { People = [.. complaint.People, new PersonFacts(PersonRole.ReportedParty, new PersonIdentity("Bambang Sutejo"))] }, new Door("sistem", null), default);

        await RecordAsync(Full);
        Assert.Equal((3, 3), await CountAsync());
        var reported = Full with { Signer = new ConsentSigner("Bambang Sutejo") };
        Assert.Equal("bukan-terlapor", (await Assert.ThrowsAsync<RuleException>(() => RecordAsync(reported))).Field);
        Assert.Equal("lembar", (await Assert.ThrowsAsync<RuleException>(() => RecordAsync(Full with { Attachment = Guid.NewGuid() }))).Field);
        Assert.Equal((3, 3), await CountAsync());

        await using var scope = office.As(duty);
        var lines = await scope.ServiceProvider.GetRequiredService<ConsentBook>().ReadAsync(file.Id, false);
        Assert.Equal(["berbagi-data", "layanan", "mediasi"], lines.Select(l => l.Item).Order());
        Assert.All(lines, l => Assert.Equal(("K.P.", 0), (l.Signer, l.Hand)));

        async Task RecordAsync(ConsentSheet sheet)
        {
            await using var hands = office.As(duty);
            await hands.ServiceProvider.GetRequiredService<ConsentBook>().RecordSheetAsync(file.Id, sheet);
        }

        async Task<(int Consents, int Trail)> CountAsync()
        {
            await using var db = await office.DbAsync();
            return (await db.Set<Consent>().CountAsync(), await db.Set<AuditEntry>().CountAsync(a => a.Action == "catat-persetujuan" && a.CaseId == file.Id));
        }
    }
}
