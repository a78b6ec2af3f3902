using System.Text;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Accounts.Asking;
using PPA.Portal.Audit;
using PPA.Portal.Cases;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Letters;
using PPA.Portal.Domain.Retention;
using PPA.Portal.Privacy;
using PPA.Portal.Privacy.Retention;
using PPA.Portal.Reports;
using PPA.Portal.Reports.Counting;
using PPA.Portal.Reports.LineList;
using PPA.Portal.Reports.Simfoni;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Privacy;

/// <summary>Two persons destroy what has outlived its time; what counts stays, what names goes, everywhere.</summary>
public sealed class DestructionTests
{
    [Fact]
    public async Task One_proposes_another_approves_and_a_certificate_without_a_name_remains()
    {
        await using var room = await RetentionRoom.OpenAsync();
        var file = await OldFile.SaveAsync(room);
        await room.ProposeAsync("dewasa", file.Id.Value);
        Assert.True(Assert.Single(await room.DueAsync("dewasa")).Proposed);
        var id = await room.WaitingAsync();
        await Assert.ThrowsAsync<NotAllowedException>(() => room.DoAsync<Proposals>(room.Keeper, p => p.ApproveAsync(id)));

        var number = await room.DoAsync<Proposals, string>(room.Head, p => p.ApproveAsync(id));
        Assert.Equal("BAP-2026-0001", number);
        var done = (await room.DoAsync<CertificateBook, DestructionView?>(room.Keeper, b => b.OpenAsync(number)))!;
        var record = Assert.Single(done.Records);
        Assert.Equal((file.Number, 1), (record.Label, record.Attachments));
        Assert.InRange(record.Rows, 25, 200);
        Assert.Equal(("Petugas admin, Pengelola sistem", "Petugas kadis, Kepala dinas", "JRA 4.1"), (done.Proposer, done.Approver, done.Ground));
        Assert.Equal("Lewat masa simpan", done.Reason);
        Assert.Equal((room.Office.Server is null ? new DateOnly(2027, 11, 23) : null, 0, 0), (done.Proof!.BackupsUntil, done.Proof.FilesLeft, done.Proof.AsideCopies));
        Assert.NotNull(done.Proof.CleanedAt);

        var chain = await room.Office.The<AuditTrail>().VerifyAsync();
        Assert.Null(chain.BrokenAt);
        Assert.Equal((done.Proof.TrailPlace, done.Proof.TrailHash), await room.AskAsync(async db => (await db.Set<AuditEntry>().Where(a => a.Action == "setujui-pemusnahan").Select(a => new { a.Sequence, a.Hash }).SingleAsync()) is var a ? (a.Sequence, a.Hash) : default));
        Assert.Empty(await room.DueAsync("dewasa"));
    }

    [Fact]
    public async Task Whoever_proposed_never_approves_not_even_as_head_and_must_prove_who_they_are()
    {
        await using var room = await RetentionRoom.OpenAsync();
        var file = await room.ClosedAsync(OldFile.At);
        await room.DoAsync<Proposals>(room.Head, p => p.ProposeAsync("dewasa", [file.Id.Value], "Lewat masa simpan"));
        var id = await room.WaitingAsync();
        Assert.Contains("Anda yang mengusulkan", (await Assert.ThrowsAsync<RuleException>(() => room.DoAsync<Proposals>(room.Head, p => p.ApproveAsync(id)))).Message, StringComparison.Ordinal);

        var other = await room.Office.HireAsync("kadis2", Role.AgencyHead);
        await using (var scope = room.Office.As(other))
        {
            room.Office.The<StepUpLedger>().Keep(other.Stamp, StepPurpose.Destroy, TimeSpan.FromTicks(-1));
            Assert.Equal(StepUp.Field, (await Assert.ThrowsAsync<RuleException>(() => ((Proposals)scope.ServiceProvider.GetService(typeof(Proposals))!).ApproveAsync(id))).Field);
        }
        await room.DoAsync<Proposals>(room.Head, p => p.ReturnAsync(id, "Ditunda dahulu"));
        Assert.True(Assert.Single(await room.DueAsync("dewasa")).MayGo);
        await Assert.ThrowsAsync<RuleException>(() => room.DoAsync<Proposals>(other, p => p.ApproveAsync(id)));
        Assert.Null(await room.AskAsync(db => db.Set<CaseFile>().Where(c => c.Id == file.Id).Select(c => c.DestroyedOn).SingleAsync()));
    }

    [Fact]
    public async Task What_was_held_in_between_is_named_and_nothing_at_all_goes()
    {
        await using var room = await RetentionRoom.OpenAsync();
        var (one, other) = (await room.ClosedAsync(OldFile.At), await room.ClosedAsync(OldFile.At.AddDays(1)));
        await room.ProposeAsync("dewasa", one.Id.Value, other.Id.Value);
        await room.DoAsync<HoldBook>(room.Head, b => b.HoldAsync(other.Number, "Diminta bagian hukum", null));
        var id = await room.WaitingAsync();
        var refusal = await Assert.ThrowsAsync<RuleException>(() => room.DoAsync<Proposals>(room.Head, p => p.ApproveAsync(id)));
        Assert.Contains($"{other.Number} (Ditahan", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(one.Number, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(2, await room.AskAsync(db => db.Set<CaseFile>().CountAsync(c => c.DestroyedOn == null && EF.Property<byte[]?>(c, "InitialsSealed") != null)));
    }

    [Fact]
    public async Task Nothing_sealed_of_the_file_is_left_in_the_database_or_on_the_disk()
    {
        await using var room = await RetentionRoom.OpenAsync();
        var file = await OldFile.SaveAsync(room);
        var other = await room.ClosedAsync(RetentionRoom.Now.AddMonths(-2));
        var (gone, staying) = (await SealedOfAsync(room, file.Id), await SealedOfAsync(room, other.Id));
        Assert.InRange(gone.Count, 40, 500);
        var shelf = room.Office.The<DataFolder>().Attachments;
        Assert.Single(Directory.GetFiles(shelf));

        await room.DestroyAsync("dewasa", file.Id.Value);

        var disk = await RegisterOnDisk.ReadAsync(room.Office);
        // Whoever has the same name in another file is still found there.
        Assert.Empty(gone.Except(staying).Where(blob => disk.Contains(blob.Text, StringComparison.Ordinal)).Select(blob => blob.Table));
        Assert.Empty(staying.Where(blob => !disk.Contains(blob.Text, StringComparison.Ordinal)).Select(blob => blob.Table));
        Assert.Empty(Directory.GetFiles(shelf));
        Assert.Empty(await room.AskAsync(db => db.Set<SearchToken>().Where(t => t.CaseId == file.Id).ToListAsync()));
        Assert.Contains(file.Number, disk, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PeriodKind.Month)]
    [InlineData(PeriodKind.Quarter)]
    [InlineData(PeriodKind.Year)]
    public async Task The_recap_gives_the_same_figures_before_and_after(PeriodKind period)
    {
        await using var room = await RetentionRoom.OpenAsync();
        var file = await OldFile.SaveAsync(room);
        var ask = new RecapQuestion(new DateOnly(OldFile.At.Year, OldFile.At.Month, 1), period);
        var data = await room.Office.HireAsync("pengelola", Role.DataOfficer);
        if (period == PeriodKind.Month)
            await room.DoAsync<MonthBook>(data, b => b.CloseAsync(ask.Month));
        var before = await FiguresAsync(room, data, ask);
        Assert.Contains(before, f => f.EndsWith("=1", StringComparison.Ordinal));

        await room.DestroyAsync("dewasa", file.Id.Value);

        Assert.Equal(before, await FiguresAsync(room, data, ask));
        Assert.Empty((await room.DoAsync<MonthBook, MonthCorrections>(data, b => b.CorrectionsAsync(ask.Month))).Files);
    }

    [Fact]
    public async Task The_file_says_calmly_that_it_is_gone_and_lists_exports_and_searches_go_on()
    {
        await using var room = await RetentionRoom.OpenAsync();
        var file = await OldFile.SaveAsync(room);
        var number = await room.DestroyAsync("dewasa", file.Id.Value);
        var duty = await room.Office.HireAsync("piket", Role.DutyOfficer);
        var data = await room.Office.HireAsync("pengelola", Role.DataOfficer);

        var gone = await Assert.ThrowsAsync<FileDestroyedException>(() => room.DoAsync<CaseReading>(duty, r => r.OpenAsync(file.Number)));
        Assert.Equal($"Berkas {file.Number} telah dimusnahkan pada 23 November 2026, berita acara nomor {number}.", gone.Message);
        await Assert.ThrowsAsync<FileDestroyedException>(() => room.DoAsync<CaseReading>(duty, r => r.RevealAsync(file.Number, "Ingin tahu")));
        var counselor = await room.Office.HireAsync("konselor", Role.Counselor);
        Assert.IsNotType<FileDestroyedException>(await Assert.ThrowsAnyAsync<NotAllowedException>(() => room.DoAsync<CaseReading>(counselor, r => r.OpenAsync(file.Number))));

        var line = Assert.Single((await RegisterAsync(room, duty, new RegisterFilter(file.Number))).Lines);
        Assert.Equal((file.Number, null, CaseStage.Closed), (line.Number, line.Initials, line.Stage));
        Assert.Empty((await RegisterAsync(room, duty, new RegisterFilter("Melati Kusumawardani"))).Lines);
        Assert.Empty(await room.DoAsync<SimfoniList, IReadOnlyList<SimfoniLine>>(data, s => s.ReadAsync()));
        var day = DateOnly.FromDateTime(OldFile.At);
        Assert.Equal([file.Number, "dimusnahkan"], Assert.Single((await room.DoAsync<LineBook, LinePreview>(data, b => b.PreviewAsync(new LineAsk(day.AddDays(-2), day.AddDays(2), ["saluran"], false)))).Rows));
        Assert.Single((await room.DoAsync<RecapDesk, RecapList?>(data, d => d.OpenAsync(new RecapQuestion(new DateOnly(OldFile.At.Year, OldFile.At.Month, 1)), "bentuk", "fisik", null)))!.Lines);
    }

    [Fact]
    public async Task Nothing_comes_into_a_destroyed_file_whichever_verb_forgot_to_ask()
    {
        await using var room = await RetentionRoom.OpenAsync();
        var file = await OldFile.SaveAsync(room);
        await room.DestroyAsync("dewasa", file.Id.Value);
        await Assert.ThrowsAsync<RuleException>(() => room.SaveAsync(db => db.Set<CaseFile>().Single(c => c.Id == file.Id).AddNote(NoteKind.Note, "Kata baru", room.Head.Id, RetentionRoom.Now), file.Id));
        await Assert.ThrowsAsync<RuleException>(() => room.SaveAsync(db => db.Set<CaseFile>().Single(c => c.Id == file.Id).Reopen("Keliru", room.Head.Id, RetentionRoom.Now), file.Id));
    }

    [Fact]
    public async Task A_granted_erasure_puts_its_file_up_before_its_time_and_the_request_then_names_the_certificate()
    {
        await using var room = await RetentionRoom.OpenAsync();
        var file = await room.ClosedAsync(RetentionRoom.Now.AddMonths(-2));
        Assert.Empty(await room.DueAsync("penghapusan"));
        await room.DoAsync<RequestBook>(room.Head, b => b.ReceiveAsync(PrivacyAsk.Erasure, "Ibu Sari, KTP", "Hapus berkas saya", file.Number, RetentionRoom.Now));
        var request = Assert.Single(await ReadRequestsAsync(room));
        Assert.Empty(await room.DueAsync("penghapusan"));
        await room.DoAsync<RequestBook>(room.Head, b => b.DecideAsync(request.Id, null, "Dipenuhi, perkaranya selesai"));
        Assert.Equal(file.Number, Assert.Single(await room.DueAsync("penghapusan")).Label);

        var number = await room.DestroyAsync("penghapusan", file.Id.Value);
        Assert.Equal(number, Assert.Single(await ReadRequestsAsync(room)).DestroyedUnder);
    }

    [Fact]
    public async Task Lines_of_the_guest_book_decided_requests_and_unused_drafts_go_whole()
    {
        await using var room = await RetentionRoom.OpenAsync();
        await room.SaveAsync(db =>
        {
            db.Add(new GuestBookEntry("Tamu Lama", null, "Bertanya", OldFile.At, null, room.Keeper.Id, OldFile.At));
            db.Add(new GuestBookEntry("Tamu Baru", null, "Bertanya", RetentionRoom.Now, null, room.Keeper.Id, RetentionRoom.Now));
            var request = new PrivacyRequest(PrivacyAsk.Access, "Ibu Sari, KTP", "Melihat berkas", null, OldFile.At, room.Head.Id, OldFile.At);
            request.Decide(null, "Diberikan salinan", room.Head.Id, OldFile.At);
            db.Add(request);
            db.Add(new Letter(new LetterPlan("surat-tugas", "umum", true, true, false, null), new LetterText("Tugas", "BIASA", "", "", "", [], [], []), room.Keeper.Id, OldFile.At));
        });
        foreach (var code in (string[])["tamu", "permintaan", "konsep"])
            await room.DestroyAsync(code, Assert.Single(await room.DueAsync(code)).Subject);
        Assert.Equal(("Tamu Baru", 0, 0), await room.AskAsync(async db => ((await db.Set<GuestBookEntry>().SingleAsync()).Visitor, await db.Set<PrivacyRequest>().CountAsync(), await db.Set<Letter>().CountAsync())));
    }

    [Fact]
    public async Task Every_table_that_knows_a_file_or_seals_something_has_its_fate_written_down()
    {
        await using var room = await RetentionRoom.OpenAsync();
        // Of the office or of a class of their own, not of a file.
        string[] elsewhere = ["IntakeDraft", "MonthClosing", "DataExport", "DutyShift", "LetterTemplate", "OfficeLogo", "CookieKey", "SecondFactor", "ShelterPlace", "PrivacyRequest", "DataBreach", "RetentionMark", "DestructionProposal"];
        var fates = FileEmptying.Fates.Select(f => f.Entity).Concat(FileEmptying.Untouched).ToHashSet();
        await using var db = await room.Office.DbAsync();
        var forgotten = db.Model.GetEntityTypes().Where(t => t.ClrType != typeof(object))
            .Where(t => t.GetProperties().Any(p => p.Name.EndsWith("Sealed", StringComparison.Ordinal) || (p.Name == "CaseId" && (p.ClrType == typeof(CaseId) || p.ClrType == typeof(CaseId?)))))
            .Select(t => t.ClrType).Where(t => !fates.Contains(t)).Select(t => t.Name).Except(elsewhere);
        Assert.Empty(forgotten);
        Assert.Equal(fates.Count, FileEmptying.Fates.Count + FileEmptying.Untouched.Count);
    }

    private static Task<IReadOnlyList<RequestLine>> ReadRequestsAsync(RetentionRoom room) => room.DoAsync<RequestBook, IReadOnlyList<RequestLine>>(room.Head, b => b.ReadAsync());

    private static Task<RegisterLines> RegisterAsync(RetentionRoom room, OfficerCard who, RegisterFilter filter) => room.DoAsync<CaseRegister, RegisterLines>(who, r => r.ReadAsync(filter));

    private static async Task<List<string>> FiguresAsync(RetentionRoom room, OfficerCard who, RecapQuestion ask)
    {
        var recap = await room.DoAsync<RecapDesk, Recap>(who, d => d.ReadAsync(ask));
        return [$"{recap.Now}", $"{recap.Before}", .. recap.Trend.Select(t => $"{t}"),
            .. recap.Tables.SelectMany(t => Enumerable.Range(0, t.Rows.Count + 1).SelectMany(r => Enumerable.Range(0, t.Columns.Count + 1).Select(c => $"{t.Code}.{r}.{c}={t[r, c]}")))];
    }

    /// <summary>Every sealed value and search token of a file, also of rows that lean on its rows.</summary>
    private static async Task<List<(string Table, string Text)>> SealedOfAsync(RetentionRoom room, CaseId file)
    {
        await using var db = await room.Office.DbAsync();
        await db.Database.OpenConnectionAsync();
        var found = new List<(string, string)>();
        foreach (var fate in FileEmptying.Fates)
        {
            var type = db.Model.FindEntityType(fate.Entity)!;
            var columns = type.GetProperties().Where(p => p.ClrType == typeof(byte[]) && (p.Name.EndsWith("Sealed", StringComparison.Ordinal) || p.Name == "Token")).Select(p => p.Name);
            var where = fate.Through.Split('|') is [var column, var parent] ? $"\"{column}\" IN (SELECT \"Id\" FROM \"{parent}\" WHERE \"CaseId\" = {{0}})" : $"\"{fate.Through}\" = {{0}}";
            foreach (var sealedColumn in columns)
            {
#pragma warning disable EF1002 // The names come from the model.
                var values = await db.Database.SqlQueryRaw<byte[]>($"SELECT \"{sealedColumn}\" AS \"Value\" FROM \"{type.GetTableName()}\" WHERE \"{sealedColumn}\" IS NOT NULL AND {where}", file.Value).ToListAsync();
#pragma warning restore EF1002
                found.AddRange(values.Select(v => (type.GetTableName() + "." + sealedColumn, Encoding.Latin1.GetString(v))));
            }
        }
        return found;
    }
}
