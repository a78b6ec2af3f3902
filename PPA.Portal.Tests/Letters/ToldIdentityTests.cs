using PPA.Portal.Domain;
using PPA.Portal.Domain.Letters;
using PPA.Portal.Letters;
using PPA.Portal.Letters.Drafting;
using PPA.Portal.Letters.Signing;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Letters;

/// <summary>A letter from which nobody may learn who the client is says so before it goes to the signer.</summary>
public sealed class ToldIdentityTests
{
    private static readonly IReadOnlyList<Person> _people = CaseFile.Receive(
        Given.Complaint(victim: "Rini Wulandari Saputra", nik: "1276024107990001", phone: "0812-7700-1122"),
        new Receipt("B-2026-0001", null, null, null, TestClock.MondayMorning), Given.Due).People;

    [Theory]
    [InlineData("Mendampingi Rini Wulandari Saputra ke RSUD", "nama korban")]
    [InlineData("Menjemput ibu RINI, pukul 09.00", "nama korban")]
    [InlineData("Rapat tentang wulandari saputra.", "nama korban")]
    [InlineData("Kunjungan rumah R.W.S. di Selatan", "inisial korban")]
    [InlineData("Bersama Andi, S.H. menemui S.H.", "inisial pelapor")]
    [InlineData("Hubungi +62 812 7700 1122", "nomor telepon korban")]
    [InlineData("NIK 1276024107990001", "NIK korban")]
    [InlineData("Bertemu Sulastri Handayani", "nama pelapor")]
    public void A_name_a_number_and_initials_are_found_however_they_are_written(string words, string told) =>
        Assert.Equal([told], ToldIdentity.In(Saying(words), _people, []).Select(part => part.What));

    [Theory]
    [InlineData("Melaksanakan tugas layanan sebagaimana tercatat pada nomor register B-2026-0001.")]
    [InlineData("Marini dan Saputra, S.H. dari kelurahan; mulai 14.00, No. 127/2026")]
    [InlineData("A.R.W.S. adalah singkatan lain")]
    [InlineData("")]
    public void Other_words_are_left_alone(string words) => Assert.Empty(ToldIdentity.In(Saying(words), _people, []));

    [Fact]
    public void An_officer_who_is_called_like_a_client_may_be_named()
    {
        Assert.Empty(ToldIdentity.In(Saying("Nama: Rini Marlina, konselor"), _people, ["Rini Marlina"]));
        Assert.Equal("nama korban (Menugaskan)", Assert.Single(ToldIdentity.In(Saying("Rini Marlina mendampingi Rini ke RSUD"), _people, ["Rini Marlina"])).ToString());
    }

    [Fact]
    public async Task A_neutral_letter_that_names_somebody_goes_on_only_when_its_writer_has_looked()
    {
        await using var room = await LetterRoom.OpenAsync();
        var name = room.File.People.First(p => p.Role == PersonRole.Victim).Identity.Name;
        var id = await room.DraftAsync();
        var text = (await room.FindAsync(id)).Text;
        await room.AsAsync<LetterDrafts>(room.Writer, d => d.KeepAsync(id, new LetterForm(Guid.NewGuid(), 1, text with { Subject = "Mendampingi " + name })));

        var refusal = await Assert.ThrowsAsync<RuleException>(() => room.AsAsync<LetterDrafts>(room.Writer, d => d.SubmitAsync(id)));
        Assert.Equal(LetterDesk.ToldField, refusal.Field);
        Assert.DoesNotContain(name!, refusal.Message, StringComparison.Ordinal);

        await room.AsAsync<LetterDrafts>(room.Writer, d => d.SubmitAsync(id, sure: true));
        var seen = await room.AsAsync<LetterReading, LetterView>(room.Head, r => r.OpenAsync(id, null));
        Assert.Equal("nama korban (hal)", Assert.Single(seen.Told).ToString());
        var together = await room.AsAsync<LetterSigning, IReadOnlyList<BundleLine>>(room.Head, s => s.SignTogetherAsync([(id, seen.Version)], LetterRoom.Password));
        Assert.Contains("nama korban (hal)", Assert.Single(together).Refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_is_nobody_elses_goes_on_with_no_declaration()
    {
        await using var room = await LetterRoom.OpenAsync();
        var id = await room.DraftAsync();
        var text = (await room.FindAsync(id)).Text;
        await room.AsAsync<LetterDrafts>(room.Writer, d => d.KeepAsync(id, new LetterForm(Guid.NewGuid(), 1, text with { Subject = "Tugas, hubungi 0812 3456 7890" })));

        var refusal = await Assert.ThrowsAsync<RuleException>(() => room.AsAsync<LetterDrafts>(room.Writer, d => d.SubmitAsync(id, sure: true)));
        Assert.Contains("nomor telepon pelapor (hal)", refusal.Message, StringComparison.Ordinal);
    }

    private static LetterText Saying(string words) =>
        new("Surat Tugas", "BIASA", "", "Yth. Rini Wulandari Saputra", "", [new LetterBlock(LetterBlockKind.Heading, "", "Menugaskan"), new LetterBlock(LetterBlockKind.Paragraph, "", words)], [new SignaturePlace("Korban", "Rini Wulandari Saputra", "")], []);
}
