using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Live;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Intake;

public sealed class StatusPageTests
{
    [Fact]
    public async Task The_code_tells_the_stage_in_one_sentence_and_a_date_and_nothing_else()
    {
        await using var doors = await OpenDoors.OpenAsync();
        using var visitor = new PublicVisitor(doors.Address);
        var code = await ReportAsync(visitor);

        await AskAsync(visitor, code.ToUpperInvariant().Replace('-', ' '));
        Assert.Contains("Sudah diterima.", visitor.Page, StringComparison.Ordinal);
        Assert.Contains("23 November 2026", visitor.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("B-2026", visitor.Page, StringComparison.Ordinal);
        Assert.DoesNotContain(code, visitor.Page, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("/formulir/status", visitor.Last.RequestMessage!.RequestUri!.PathAndQuery);

        await ChangeAsync(doors.Office, (file, by, now) => file.Take(by, now));
        await AskAsync(visitor, code);
        Assert.Contains("Sedang kami tangani.", visitor.Page, StringComparison.Ordinal);

        await ChangeAsync(doors.Office, (file, by, now) => { file.RecordFirstResponse("Ditelepon", by, now); file.Close("Selesai", by, new OfficerId(Guid.NewGuid()), now); });
        await AskAsync(visitor, code);
        Assert.Contains("Selesai.", visitor.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_code_gets_a_page_of_the_same_size()
    {
        await using var doors = await OpenDoors.OpenAsync();
        using var visitor = new PublicVisitor(doors.Address);
        var code = await ReportAsync(visitor);

        await AskAsync(visitor, code);
        var right = visitor.Page.Length;
        await AskAsync(visitor, "teh-hujan-lima-biru-000");

        Assert.Contains("Kode tidak ditemukan.", visitor.Page, StringComparison.Ordinal);
        Assert.InRange(Math.Abs(right - visitor.Page.Length), 0, 4);
    }

    [Fact]
    public async Task After_five_wrong_tries_an_address_waits_a_quarter_of_an_hour()
    {
        await using var doors = await OpenDoors.OpenAsync();
        using var visitor = new PublicVisitor(doors.Address);
        var code = await ReportAsync(visitor);
        for (var i = 0; i < 5; i++)
            await AskAsync(visitor, "teh-hujan-lima-biru-00" + i);

        await AskAsync(visitor, code);
        Assert.Contains("Terlalu banyak percobaan. Coba lagi pukul 09.16.", visitor.Page, StringComparison.Ordinal);
        doors.Office.Clock.Advance(TimeSpan.FromMinutes(15));
        await AskAsync(visitor, code);

        Assert.Contains("Sudah diterima.", visitor.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_added_later_reaches_the_file_and_is_never_shown_back()
    {
        await using var doors = await OpenDoors.OpenAsync();
        using var visitor = new PublicVisitor(doors.Address);
        var code = await ReportAsync(visitor);
        var rung = 0;
        using var _ = doors.Office.The<LiveFeed>().Listen(Topic.CasesChanged, () => rung++);

        await AskAsync(visitor, code);
        Assert.Matches("<form[^>]*>(?:(?!</form>).)*Kirim keterangan", visitor.Page.ReplaceLineEndings(" "));
        await visitor.PressAsync("keterangan", "/formulir/status", ("keterangan", "Ia datang lagi."));

        Assert.Contains("Keterangan Anda sudah kami terima.", visitor.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("Ia datang lagi.", visitor.Page, StringComparison.Ordinal);
        Assert.Equal(1, rung);
        await using var db = await doors.Office.DbAsync();
        var note = await db.Set<CaseNote>().AsNoTracking().SingleAsync();
        Assert.Equal((NoteKind.AddedByReporter, "Ia datang lagi.", null), (note.Kind, note.Text, note.By));
        Assert.Single(await db.Set<AuditEntry>().AsNoTracking().Where(a => a.Action == "tambah-keterangan").ToListAsync());
    }

    [Fact]
    public async Task What_is_added_after_the_visit_lapsed_waits_until_the_code_is_written_again()
    {
        await using var doors = await OpenDoors.OpenAsync();
        using var visitor = new PublicVisitor(doors.Address);
        var code = await ReportAsync(visitor);
        await AskAsync(visitor, code);
        doors.Office.Clock.Advance(TimeSpan.FromMinutes(31));

        await visitor.PressAsync("keterangan", "/formulir/status", ("keterangan", "Ia datang lagi."));
        Assert.Contains("tulis kode Anda sekali lagi", visitor.Page, StringComparison.Ordinal);
        await visitor.PressAsync("status", "/formulir/status", ("kode", "teh-hujan-lima-biru-000"));
        Assert.Contains("value=\"teh-hujan-lima-biru-000\"", visitor.Page, StringComparison.Ordinal);
        await visitor.PressAsync("status", "/formulir/status", ("kode", code));
        Assert.Contains("Ia datang lagi.", visitor.Page, StringComparison.Ordinal);
        await visitor.PressAsync("keterangan", "/formulir/status", ("keterangan", "Ia datang lagi."));

        Assert.Contains("Keterangan Anda sudah kami terima.", visitor.Page, StringComparison.Ordinal);
        await using var db = await doors.Office.DbAsync();
        Assert.Equal("Ia datang lagi.", (await db.Set<CaseNote>().AsNoTracking().SingleAsync()).Text);
    }

    [Fact]
    public async Task Who_only_looks_whether_the_page_is_there_gets_an_answer()
    {
        await using var doors = await OpenDoors.OpenAsync();
        using var visitor = doors.Visitor();

        foreach (var path in (string[])["/formulir", "/formulir/status"])
        {
            using var answer = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));
            Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        }
        using var read = await visitor.GetAsync("/api/pengaduan");
        Assert.Equal(System.Net.HttpStatusCode.MethodNotAllowed, read.StatusCode);
        Assert.Equal("application/problem+json", read.Content.Headers.ContentType!.MediaType);
        Assert.Equal(["POST"], read.Content.Headers.Allow);
    }

    private static async Task<string> ReportAsync(PublicVisitor visitor)
    {
        await visitor.ToReviewAsync();
        await visitor.NextAsync(("aksi", "lanjut"));
        return visitor.Code;
    }

    private static async Task AskAsync(PublicVisitor visitor, string code)
    {
        await visitor.OpenAsync("/formulir/status");
        await visitor.PressAsync("status", "/formulir/status", ("kode", code));
    }

    private static async Task ChangeAsync(TestOffice office, Action<CaseFile, OfficerId, DateTime> change)
    {
        await using var db = await office.DbAsync();
        var file = await db.Set<CaseFile>().SingleAsync();
        change(file, file.HolderId ?? new OfficerId(Guid.NewGuid()), office.Clock.Now);
        db.Journal(new AuditEntry("uji", "sistem", null, file.Id, null, null, office.Clock.Now));
        await db.SaveChangesAsync();
    }
}
