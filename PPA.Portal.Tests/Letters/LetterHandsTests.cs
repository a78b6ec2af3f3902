using Microsoft.Extensions.DependencyInjection;
using PPA.Portal.Accounts;
using PPA.Portal.Accounts.Asking;
using PPA.Portal.Cases.Attachments;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Letters;
using PPA.Portal.Letters;
using PPA.Portal.Letters.Delegating;
using PPA.Portal.Letters.Drafting;
using PPA.Portal.Letters.Signing;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Letters;

/// <summary>Whose hand signs: several at once, a decision taken back, a sub-coordinator, ink without a case.</summary>
public sealed class LetterHandsTests : IAsyncLifetime
{
    private static readonly byte[] Scan = [.. "%PDF-1.7 lembar bertanda tangan"u8];
    private LetterRoom _room = null!;

    public async Task InitializeAsync() => _room = await LetterRoom.OpenAsync();

    public async Task DisposeAsync() => await _room.DisposeAsync();

    [Fact]
    public async Task Of_several_letters_each_is_signed_or_refused_on_its_own()
    {
        var (first, changed, answer, last) = (await _room.SubmittedAsync(), await _room.SubmittedAsync(), await _room.SubmittedAsync("surat-jawaban"), await _room.SubmittedAsync("undangan-mediasi"));
        var seen = await SeenAsync(first, changed, answer, last);
        await _room.AsAsync<LetterDrafts>(_room.Writer, d => d.WithdrawAsync(changed));
        await _room.AsAsync<LetterDrafts>(_room.Writer, d => d.SubmitAsync(changed));

        var lines = await TogetherAsync(seen);
        Assert.Equal([first, changed, answer, last], lines.Select(l => l.Id));
        Assert.Equal([true, false, false, true], lines.Select(l => l.Refused is null));
        Assert.Contains("Muat versi baru", lines[1].Refused, StringComparison.Ordinal);
        Assert.Contains("satu per satu", lines[2].Refused, StringComparison.Ordinal);
        var stages = (await Task.WhenAll(new[] { first, changed, answer, last }.Select(_room.FindAsync))).Select(l => l.Stage);
        Assert.Equal([LetterStage.SignedOff, LetterStage.Submitted, LetterStage.Submitted, LetterStage.SignedOff], stages);
    }

    [Fact]
    public async Task Eleven_letters_or_a_wrong_password_sign_nothing()
    {
        var ids = new List<Guid>();
        for (var i = 0; i <= LetterBundle.Most; i++)
            ids.Add(await _room.SubmittedAsync());
        var seen = await SeenAsync([.. ids]);
        Assert.Equal("surat", (await Assert.ThrowsAsync<RuleException>(() => TogetherAsync(seen))).Field);
        Assert.Equal(StepUp.Field, (await Assert.ThrowsAsync<RuleException>(() => TogetherAsync([.. seen.Take(2)], "bukan ini"))).Field);
        Assert.Equal("surat", (await Assert.ThrowsAsync<RuleException>(() => TogetherAsync([seen[0], seen[0]]))).Field);
        Assert.All(await Task.WhenAll(ids.Select(_room.FindAsync)), l => Assert.Equal((LetterStage.Submitted, null), (l.Stage, l.Number)));
        Assert.Equal(ids.Count, (await _room.AsAsync<WaitingLetters, IReadOnlyList<WaitingLetter>>(_room.Head, w => w.ListAsync())).Count(l => l.Together));
    }

    [Fact]
    public async Task A_letter_given_back_by_mistake_lies_before_the_head_again_unless_its_writer_has_begun()
    {
        var (first, second) = (await _room.SubmittedAsync(), await _room.SubmittedAsync());
        _room.Office.Clock.Advance(TimeSpan.FromMinutes(1));
        foreach (var id in new[] { first, second })
            await _room.AsAsync<LetterSigning>(_room.Head, async s => await s.ReturnAsync(id, (await _room.FindAsync(id)).Version, [(0, "Tulis jamnya.")]));
        _room.Office.Clock.Advance(TimeSpan.FromMinutes(1));
        var text = (await _room.FindAsync(second)).Text;
        await _room.AsAsync<LetterDrafts>(_room.Writer, d => d.KeepAsync(second, new LetterForm(Guid.NewGuid(), 1, text)));

        await Assert.ThrowsAsync<RuleException>(() => UndoAsync(_room.Division, first));
        await UndoAsync(_room.Head, first);
        var back = await _room.FindAsync(first);
        Assert.Equal((LetterStage.Submitted, true), (back.Stage, back.Remarks.All(r => r.AnsweredAt is not null)));
        await Assert.ThrowsAsync<RuleException>(() => UndoAsync(_room.Head, second));
        Assert.Equal(LetterStage.Returned, (await _room.FindAsync(second)).Stage);
    }

    [Fact]
    public async Task An_approval_for_ink_is_taken_back_within_minutes_and_its_number_stays_with_the_letter()
    {
        var (first, second) = (await _room.SubmittedAsync(), await _room.SubmittedAsync());
        _room.Office.Clock.Advance(TimeSpan.FromMinutes(1));
        await ApproveAsync(first);
        var number = (await _room.FindAsync(first)).Number;
        await UndoAsync(_room.Head, first);
        Assert.Equal((LetterStage.Submitted, number), ((await _room.FindAsync(first)).Stage, (await _room.FindAsync(first)).Number));
        await _room.SignAsync(second);
        _room.Office.Clock.Advance(TimeSpan.FromMinutes(1));
        await ApproveAsync(first);
        Assert.Equal(("400.2/001/UPTD-PPA/XI/2026", "400.2/002/UPTD-PPA/XI/2026"), ((await _room.FindAsync(first)).Number, (await _room.FindAsync(second)).Number));

        _room.Office.Clock.Advance(Letter.UndoFor + TimeSpan.FromMinutes(1));
        await Assert.ThrowsAsync<RuleException>(() => UndoAsync(_room.Head, first));
        await Assert.ThrowsAsync<RuleException>(() => UndoAsync(_room.Head, second));
    }

    [Fact]
    public async Task A_sub_coordinator_signs_the_final_report_and_no_letter_that_is_a_head_s()
    {
        var coordinator = await _room.HireAsync("subkoordinator", Role.SubCoordinator);
        var (report, order) = (await _room.SubmittedAsync("laporan-akhir"), await _room.SubmittedAsync());
        Assert.Equal([report], (await _room.AsAsync<WaitingLetters, IReadOnlyList<WaitingLetter>>(coordinator, w => w.ListAsync())).Select(l => l.Id));
        await Assert.ThrowsAsync<NotAllowedException>(() => _room.SignAsync(order, coordinator));
        await Assert.ThrowsAsync<NotAllowedException>(() => _room.AsAsync<LetterSigning>(coordinator, async s => await s.ReturnAsync(order, (await _room.FindAsync(order)).Version, [(0, "Bukan urusannya.")])));

        await _room.SignAsync(report, coordinator);
        var view = await _room.AsAsync<LetterReading, LetterView>(_room.Writer, r => r.OpenAsync(report, null));
        Assert.Equal([("Sub-Koordinator", coordinator.DisplayName), ("Menyetujui, Kepala Dinas", "")], view.Paper.Text.Signatures.Select(p => (p.Capacity, p.Name)));
        await _room.SignAsync(order);
        await Assert.ThrowsAsync<NotAllowedException>(() => _room.AsAsync<LetterDispatch>(coordinator, d => d.CancelAsync(order, "Bukan haknya")));
    }

    [Fact]
    public async Task A_head_signs_the_final_report_beside_the_sub_coordinator_who_made_it()
    {
        var coordinator = await _room.HireAsync("subkoordinator", Role.SubCoordinator);
        var report = await _room.DraftAsync("laporan-akhir", coordinator);
        await _room.AsAsync<LetterDrafts>(coordinator, d => d.SubmitAsync(report));
        await Assert.ThrowsAsync<RuleException>(() => _room.SignAsync(report, coordinator));
        await _room.SignAsync(report, _room.Division);
        var view = await _room.AsAsync<LetterReading, LetterView>(_room.Writer, r => r.OpenAsync(report, null));
        Assert.Equal([("Sub-Koordinator", coordinator.DisplayName), ("Menyetujui, Kepala Bidang", _room.Division.DisplayName)], view.Paper.Text.Signatures.Select(p => (p.Capacity, p.Name)));
    }

    [Fact]
    public async Task A_sub_coordinator_stands_in_for_a_head_and_nobody_for_a_sub_coordinator()
    {
        var coordinator = await _room.HireAsync("subkoordinator", Role.SubCoordinator);
        var admin = await _room.HireAsync("admin", Role.Administrator);
        var today = _room.Office.The<LetterDesk>().Today;
        Task GiveAsync(OfficerCard head, OfficerCard deputy) => _room.AsAsync<Delegations>(admin, d => d.GiveAsync(head.Id, deputy.Id, DelegationStyle.Acting, today, today, "Cuti"));
        Assert.Equal("pejabat", (await Assert.ThrowsAsync<RuleException>(() => GiveAsync(coordinator, _room.Division))).Field);
        Assert.Equal("pengganti", (await Assert.ThrowsAsync<RuleException>(() => GiveAsync(_room.Head, _room.Writer))).Field);
        await GiveAsync(_room.Head, coordinator);

        var order = await _room.SubmittedAsync();
        await _room.SignAsync(order, coordinator);
        var view = await _room.AsAsync<LetterReading, LetterView>(_room.Writer, r => r.OpenAsync(order, null));
        Assert.Contains(view.Paper.Text.Signatures, p => p.Capacity.StartsWith("Plh. Kepala", StringComparison.Ordinal) && p.Name == coordinator.DisplayName);
    }

    [Fact]
    public async Task A_letter_of_no_case_keeps_its_signed_sheet_sealed_and_no_sweep_takes_it()
    {
        var id = await _room.AsAsync<LetterDrafts, Guid>(_room.Writer, d => d.StartAsync(null, "surat-pengantar-rekap"));
        await _room.AsAsync<LetterDrafts>(_room.Writer, d => d.SubmitAsync(id));
        _room.Office.Clock.Advance(TimeSpan.FromMinutes(1));
        await ApproveAsync(id);
        Assert.Equal("pindaian", (await Assert.ThrowsAsync<RuleException>(() => SheetAsync(id, "bukan pindaian"u8.ToArray()))).Field);
        await SheetAsync(id, Scan);
        Assert.Equal((LetterStage.SignedOff, SigningWay.Ink), ((await _room.FindAsync(id)).Stage, (await _room.FindAsync(id)).SignedBy!.Value));

        await SweepAsync();
        var sheet = await _room.AsAsync<LetterScans, ScannedSheet>(_room.Head, s => s.FetchAsync(id));
        Assert.Equal(("application/pdf", true), (sheet.ContentType, sheet.Content.SequenceEqual(Scan)));
        var folder = _room.Office.The<DataFolder>().Attachments;
        Assert.All(Directory.EnumerateFiles(folder), path => Assert.Equal(-1, File.ReadAllBytes(path).AsSpan().IndexOf("lembar bertanda"u8)));

        var about = await _room.SubmittedAsync();
        await ApproveAsync(about);
        Assert.Equal("pindaian", (await Assert.ThrowsAsync<RuleException>(() => SheetAsync(about, Scan))).Field);
        await SweepAsync();
        Assert.Single(Directory.EnumerateFiles(folder));
    }

    private Task SweepAsync() => new AttachmentSweep(_room.Office.The<Microsoft.EntityFrameworkCore.IDbContextFactory<PortalDb>>(), _room.Office.The<AttachmentShelf>(), _room.Office.The<DatabaseChoice>(), _room.Office.Clock).StartAsync(default);

    private Task SheetAsync(Guid id, byte[] content) => _room.AsAsync<LetterScans>(_room.Writer, s => s.SignAsync(id, new MemoryStream(content)));

    private Task UndoAsync(OfficerCard who, Guid id) => _room.AsAsync<LetterUndo>(who, u => u.UndoAsync(id));

    private Task ApproveAsync(Guid id) => _room.AsAsync<LetterSigning>(_room.Head, async s => await s.ApproveAsync(id, (await _room.FindAsync(id)).Version));

    private Task<IReadOnlyList<BundleLine>> TogetherAsync(IReadOnlyList<(Guid Id, int Seen)> seen, string password = LetterRoom.Password) =>
        _room.AsAsync<LetterSigning, IReadOnlyList<BundleLine>>(_room.Head, s => s.SignTogetherAsync(seen, password));

    private async Task<IReadOnlyList<(Guid Id, int Seen)>> SeenAsync(params Guid[] ids) => [.. (await Task.WhenAll(ids.Select(_room.FindAsync))).Select(l => (l.Id, l.Version))];
}
