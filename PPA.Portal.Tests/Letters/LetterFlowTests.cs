using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Letters;
using PPA.Portal.Domain.Procedures;
using PPA.Portal.Letters;
using PPA.Portal.Letters.Check;
using PPA.Portal.Letters.Delegating;
using PPA.Portal.Letters.Drafting;
using PPA.Portal.Letters.Register;
using PPA.Portal.Letters.Signing;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Letters;

/// <summary>Letters in a real register: who may do what, what the case learns of it, what leaves the house.</summary>
public sealed class LetterFlowTests : IAsyncLifetime
{
    private LetterRoom _room = null!;

    public async Task InitializeAsync() => _room = await LetterRoom.OpenAsync();

    public async Task DisposeAsync() => await _room.DisposeAsync();

    [Fact]
    public async Task Procedures_see_each_state_of_a_letter_in_the_moment_in_which_it_comes_and_a_cancelled_one_no_more()
    {
        var id = await _room.SubmittedAsync();
        Assert.Equal(["surat-tugas-dibuat"], await FactsAsync());
        await _room.SignAsync(id);
        await _room.AsAsync<LetterDispatch>(_room.Writer, d => d.SendAsync(id, SendingWay.Courier, _room.Office.Clock.Now, "Kelurahan"));
        Assert.Equal(["surat-tugas-dibuat", "surat-tugas-dikirim", "surat-tugas-ditandatangani"], await FactsAsync());

        await Assert.ThrowsAsync<NotAllowedException>(() => _room.AsAsync<LetterDispatch>(_room.Writer, d => d.CancelAsync(id, "Salah")));
        await _room.AsAsync<LetterDispatch>(_room.Head, d => d.CancelAsync(id, "Salah"));
        Assert.Empty(await FactsAsync());
        Assert.NotNull((await _room.FindAsync(id)).Number);
    }

    [Theory]
    [InlineData("")]
    [InlineData("apa saja")]
    [InlineData("B-9999-0001")]
    public async Task A_number_that_is_no_files_is_refused_before_a_letter_is_begun(string number) =>
        Assert.Equal("nomor-berkas", (await Assert.ThrowsAsync<RuleException>(() => _room.AsAsync<LetterRegisterBook>(_room.Writer, b => b.MustTakeLettersAsync(number)))).Field);

    [Fact]
    public async Task A_file_takes_letters_from_those_who_may_write_them() =>
        await _room.AsAsync<LetterRegisterBook>(_room.Writer, b => b.MustTakeLettersAsync(_room.File.Number));

    [Fact]
    public async Task Every_step_is_a_line_of_the_trail_and_no_line_holds_a_word_of_the_letter()
    {
        var id = await _room.SubmittedAsync();
        await _room.AsAsync<LetterSigning>(_room.Division, async s => await s.ReturnAsync(id, (await _room.FindAsync(id)).Version, [(0, "Rahasia sekali.")]));
        await _room.AsAsync<LetterDrafts>(_room.Writer, d => d.SubmitAsync(id));
        await _room.SignAsync(id);

        await using var db = await _room.Office.DbAsync();
        var lines = await db.Set<AuditEntry>().Where(a => a.Subject == "surat:" + id.ToString("N")).OrderBy(a => a.Sequence).ToListAsync();
        Assert.Equal(["mulai-surat", "ajukan-surat", "kembalikan-surat", "ajukan-surat", "tandatangani-surat"], lines.Select(l => l.Action));
        Assert.DoesNotContain(lines, l => l.Detail?.Contains("Rahasia sekali", StringComparison.Ordinal) == true);
        Assert.All(lines, l => Assert.Equal(_room.File.Id, l.CaseId));
    }

    [Fact]
    public async Task An_order_that_sends_nobody_or_bears_no_title_is_not_laid_before_the_head()
    {
        var id = await _room.DraftAsync();
        var text = (await _room.FindAsync(id)).Text;
        Assert.DoesNotContain("Menugaskan", text.Open());
        Assert.Contains("Tempat", text.Open());

        async Task<string> RefusalAsync(LetterText words)
        {
            await _room.AsAsync<LetterDrafts>(_room.Writer, async d => await d.KeepAsync(id, new LetterForm(Guid.NewGuid(), (await _room.FindAsync(id)).Version, words)));
            return (await Assert.ThrowsAsync<RuleException>(() => _room.AsAsync<LetterDrafts>(_room.Writer, d => d.SubmitAsync(id)))).Message;
        }

        var order = text.Blocks.ToList().FindIndex(b => b.Text == "Menugaskan") + 1;
        Assert.Contains("Menugaskan", await RefusalAsync(text with { Blocks = [.. text.Blocks.Select((b, i) => i == order ? b with { Text = " " } : b)] }), StringComparison.Ordinal);
        Assert.Contains("judul", await RefusalAsync(text with { Subject = " " }), StringComparison.Ordinal);
        Assert.Equal(LetterStage.Draft, (await _room.FindAsync(id)).Stage);
    }

    [Fact]
    public async Task The_words_of_a_letter_lie_sealed_in_the_database()
    {
        var id = await _room.DraftAsync();
        var words = (await _room.FindAsync(id)).Text with { Subject = "Kata-yang-tidak-boleh-terbaca" };
        await _room.AsAsync<LetterDrafts>(_room.Writer, d => d.KeepAsync(id, new LetterForm(Guid.NewGuid(), 1, words)));

        Assert.Equal(words.Subject, (await _room.FindAsync(id)).Text.Subject);
        Assert.DoesNotContain("Kata-yang-tidak-boleh", await RegisterOnDisk.ReadAsync(_room.Office), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_signs_nothing_and_takes_no_number()
    {
        var id = await _room.SubmittedAsync();
        var refusal = await Assert.ThrowsAsync<RuleException>(() => _room.AsAsync<LetterSigning>(_room.Head, async s => await s.SignAsync(id, (await _room.FindAsync(id)).Version, "bukan ini")));
        Assert.Equal(PPA.Portal.Accounts.Asking.StepUp.Field, refusal.Field);
        var letter = await _room.FindAsync(id);
        Assert.Equal((LetterStage.Submitted, null), (letter.Stage, letter.Number));
    }

    [Fact]
    public async Task What_changed_while_it_was_read_is_not_signed()
    {
        var id = await _room.SubmittedAsync();
        var seen = (await _room.FindAsync(id)).Version;
        await _room.AsAsync<LetterDrafts>(_room.Writer, d => d.WithdrawAsync(id));
        await _room.AsAsync<LetterDrafts>(_room.Writer, d => d.SubmitAsync(id));
        var refusal = await Assert.ThrowsAsync<RuleException>(() => _room.AsAsync<LetterSigning>(_room.Head, s => s.SignAsync(id, seen, LetterRoom.Password)));
        Assert.Equal("versi", refusal.Field);
    }

    [Fact]
    public async Task A_head_does_not_sign_their_own_draft_and_does_not_find_it_waiting()
    {
        var id = await _room.DraftAsync(by: _room.Head);
        await _room.AsAsync<LetterDrafts>(_room.Head, d => d.SubmitAsync(id));
        await Assert.ThrowsAsync<RuleException>(() => _room.SignAsync(id));
        Assert.Empty(await WaitingAsync(_room.Head));
        Assert.Equal([id], (await WaitingAsync(_room.Division)).Select(l => l.Id));
        await _room.SignAsync(id, _room.Division);
    }

    [Fact]
    public async Task A_deputy_signs_only_on_the_days_of_the_delegation_and_the_letter_says_so()
    {
        var today = _room.Office.The<LetterDesk>().Today;
        await _room.AsAsync<Delegations>(_room.Head, d => d.GiveAsync(_room.Head.Id, _room.Division.Id, DelegationStyle.OnBehalf, today.AddDays(1), today.AddDays(2), "Dinas luar"));
        await Assert.ThrowsAsync<NotAllowedException>(() => _room.AsAsync<Delegations>(_room.Division, d => d.GiveAsync(_room.Head.Id, _room.Division.Id, DelegationStyle.OnBehalf, today, today, "Sendiri")));

        var before = await _room.SubmittedAsync();
        await _room.SignAsync(before, _room.Division);
        Assert.Null((await _room.FindAsync(before)).Principal);

        _room.Office.Clock.Advance(TimeSpan.FromDays(1));
        var during = await _room.SubmittedAsync();
        await _room.SignAsync(during, _room.Division);
        Assert.Equal((_room.Head.Id, DelegationStyle.OnBehalf), ((await _room.FindAsync(during)).Principal!.Value, (await _room.FindAsync(during)).Style!.Value));
        var view = await _room.AsAsync<LetterReading, LetterView>(_room.Writer, r => r.OpenAsync(during, null));
        Assert.Contains(view.Paper.Text.Signatures, p => p.Capacity.StartsWith("a.n. ", StringComparison.Ordinal) && p.Name == _room.Division.DisplayName);
    }

    [Fact]
    public async Task Identity_is_stopped_at_submit_and_again_at_sending_unless_the_law_allows_it()
    {
        var id = await _room.DraftAsync("surat-rujukan");
        Assert.Equal("persetujuan", (await Assert.ThrowsAsync<RuleException>(() => _room.AsAsync<LetterDrafts>(_room.Writer, d => d.SubmitAsync(id)))).Field);
        await _room.ChangeCaseAsync(file => file.Agreeing(ConsentItems.SharingData, ConsentItems.Referral));
        await _room.AsAsync<LetterDrafts>(_room.Writer, d => d.SubmitAsync(id));
        await _room.SignAsync(id);
        await _room.ChangeCaseAsync(file => file.RevokeConsent(file.Consents[0].Id, "Berubah pikiran", _room.Writer.Id, _room.Office.Clock.Now));

        Task SendAsync(string? ground, string? reason) => _room.AsAsync<LetterDispatch>(_room.Writer, d => d.SendAsync(id, SendingWay.Courier, _room.Office.Clock.Now, null, ground, reason));
        Assert.Equal("persetujuan", (await Assert.ThrowsAsync<RuleException>(() => SendAsync(null, null))).Field);
        Assert.Equal("dasar", (await Assert.ThrowsAsync<RuleException>(() => SendAsync("karangan", "Begitu saja."))).Field);
        await SendAsync("kepentingan-vital", "Nyawanya terancam.");
        Assert.Equal(LetterStage.Sent, (await _room.FindAsync(id)).Stage);
    }

    [Fact]
    public async Task The_check_page_knows_only_number_kind_date_and_whether_it_counts_and_only_of_signed_letters()
    {
        var check = _room.Office.The<LetterCheck>();
        var id = await _room.SubmittedAsync();
        var code = (await _room.FindAsync(id)).CheckCode;
        Assert.Null(await check.FindAsync(code));
        await _room.SignAsync(id);
        var letter = await _room.FindAsync(id);
        Assert.Equal(new CheckedLetter(letter.Number, "Surat Tugas", letter.Date!.Value, true), await check.FindAsync(code));
        await _room.AsAsync<LetterDispatch>(_room.Head, d => d.CancelAsync(id, "Salah"));
        Assert.False((await check.FindAsync(code))!.Valid);
        Assert.Null(await check.FindAsync(code[..^1] + (code[^1] == 'a' ? 'b' : 'a')));
        Assert.Equal(4, typeof(CheckedLetter).GetProperties().Length);
    }

    [Fact]
    public async Task Letters_of_a_case_that_is_not_theirs_are_nobody_s_to_read_or_to_write()
    {
        var id = await _room.DraftAsync();
        var stranger = await _room.HireAsync("konselor", Role.Counselor);
        await Assert.ThrowsAsync<NotAllowedException>(() => _room.AsAsync<LetterReading>(stranger, r => r.OpenAsync(id, null)));
        await Assert.ThrowsAsync<NotAllowedException>(() => _room.AsAsync<LetterDrafts>(stranger, d => d.StartAsync(_room.File.Number, "surat-tugas")));
        await Assert.ThrowsAsync<NotAllowedException>(() => _room.AsAsync<LetterDrafts>(stranger, d => d.SubmitAsync(id)));
        Assert.Equal(0, (await _room.AsAsync<LetterRegisterBook, LetterLines>(stranger, b => b.ReadAsync(Any))).Total);
        Assert.Equal(1, (await _room.AsAsync<LetterRegisterBook, LetterLines>(_room.Writer, b => b.ReadAsync(Any))).Total);
    }

    [Fact]
    public async Task Letters_of_a_restricted_file_are_seen_only_by_who_is_named_in_it()
    {
        await _room.SubmittedAsync();
        await _room.ChangeCaseAsync(file => file.Restrict("Keluarga pejabat", [_room.Head.Id], _room.Head.Id, _room.Office.Clock.Now));
        Assert.Equal(0, (await _room.AsAsync<LetterRegisterBook, LetterLines>(_room.Writer, b => b.ReadAsync(Any))).Total);
        Assert.Empty(await WaitingAsync(_room.Division));
        Assert.Single(await WaitingAsync(_room.Head));
    }

    [Fact]
    public async Task A_receipt_is_signed_by_who_wrote_it_without_a_head()
    {
        var id = await _room.DraftAsync("dokumen-penerimaan");
        await Assert.ThrowsAsync<RuleException>(() => _room.AsAsync<LetterDrafts>(_room.Writer, d => d.SubmitAsync(id)));
        await _room.AsAsync<LetterSigning>(_room.Writer, s => s.FinishAsync(id, LetterRoom.Password));
        Assert.Equal(LetterStage.SignedOff, (await _room.FindAsync(id)).Stage);
        Assert.Equal(["dokumen-penerimaan-dibuat", "dokumen-penerimaan-ditandatangani"], await FactsAsync());
    }

    private static LetterFilter Any => new(null, null, null, null, null, null, null);

    private Task<IReadOnlyList<WaitingLetter>> WaitingAsync(OfficerCard who) => _room.AsAsync<WaitingLetters, IReadOnlyList<WaitingLetter>>(who, w => w.ListAsync());

    private async Task<IEnumerable<string>> FactsAsync() => CaseFacts.Of(await _room.CaseAsync()).OfCase("surat").Order(StringComparer.Ordinal);
}
