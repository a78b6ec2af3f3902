using Microsoft.Extensions.DependencyInjection;
using PPA.Portal.Accounts;
using PPA.Portal.Audit;
using PPA.Portal.Domain;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Accounts;

public sealed class AuditDeskTests
{
    [Fact]
    public async Task Keys_and_displays_stand_in_the_trail_by_their_names_on_the_page_and_by_id_in_the_register()
    {
        await using var office = await TestOffice.OpenAsync();
        await using var scope = office.As(await office.HireAsync("admin", Role.Administrator));
        await scope.ServiceProvider.GetRequiredService<ApiKeyDesk>().MakeAsync("Gerbang WhatsApp", [Channel.WhatsApp]);
        await scope.ServiceProvider.GetRequiredService<WallDesk>().MakeAsync("Ruang piket");

        var lines = (await scope.ServiceProvider.GetRequiredService<AuditDesk>().ReadAsync(new AuditQuestion(null, null, null, 1))).Lines;

        Assert.Equal("Kunci “Gerbang WhatsApp”", lines.Single(l => l.Action == "kunci-dibuat").Thing);
        Assert.Equal("Layar “Ruang piket”", lines.Single(l => l.Action == "layar-didaftarkan").Thing);
        Assert.All(lines, l => Assert.DoesNotContain("Ruang piket", l.Subject ?? "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("jawab-turun", "setuju tinggi>sedang", "Penurunan risiko disetujui")]
    [InlineData("jawab-turun", "tolak tinggi>tinggi", "Penurunan risiko ditolak")]
    [InlineData("eskalasi", "anak-tangga:2 peran:subkoordinator", "Eskalasi naik ke sub-koordinator")]
    [InlineData("eskalasi", null, "Eskalasi naik")]
    [InlineData("ambil", null, "Diambil")]
    public void An_answer_and_a_rung_are_said_in_words(string action, string? detail, string words) => Assert.Equal(words, AuditWords.Of(action, detail));

    [Theory]
    [InlineData("ditolak", "lihat-berkas", "Yang ditolak: Berkas dilihat")]
    [InlineData("eskalasi", "anak-tangga:3 peran:kabid", "Anak tangga ke-3")]
    [InlineData("lihat-panggilan", "anak-tangga:2", "Anak tangga ke-2")]
    [InlineData("risiko", "sedang>tinggi", "sedang>tinggi")]
    [InlineData("ambil", null, null)]
    public void A_detail_that_is_only_a_code_is_said_in_words(string action, string? detail, string? words) => Assert.Equal(words, AuditWords.OfDetail(action, detail));
}
