using Microsoft.Extensions.DependencyInjection;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Letters.Drafting;
using PPA.Portal.Letters.Signing;
using PPA.Portal.Shell.Homes;
using PPA.Portal.Tests.Letters;
using PPA.Portal.Tests.Reports.Simfoni;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Shell;

/// <summary>What comes back to somebody stands on their home, and no empty block says that all is done while something waits.</summary>
public sealed class HomeWaitingTests
{
    [Fact]
    public async Task A_letter_that_came_back_stands_on_the_home_of_who_wrote_it_and_on_no_other()
    {
        await using var room = await LetterRoom.OpenAsync();
        var (writer, other) = (await room.HireAsync("konselor", Role.Counselor), await room.HireAsync("konselor2", Role.Counselor));
        await room.ChangeCaseAsync(c => c.Take(writer.Id, room.Office.Clock.Now));
        var id = await room.DraftAsync(by: writer);
        await room.AsAsync<LetterDrafts>(writer, d => d.SubmitAsync(id));
        Assert.Empty((await ReadAsync(room.Office, writer, "Surat dikembalikan")).Lines);

        await room.AsAsync<LetterSigning>(room.Head, async s => await s.ReturnAsync(id, (await room.FindAsync(id)).Version, [(0, "Tulis jamnya.")]));
        var line = Assert.Single((await ReadAsync(room.Office, writer, "Surat dikembalikan")).Lines);
        Assert.Equal(("B-2026-0001", $"/surat/{id}"), (line.Code, line.Link));
        Assert.Contains("dikembalikan", line.What, StringComparison.Ordinal);
        Assert.Empty((await ReadAsync(room.Office, other, "Surat dikembalikan")).Lines);
    }

    [Fact]
    public async Task Cases_that_wait_for_SIMFONI_are_named_where_nothing_has_changed_there()
    {
        await using var room = await SimfoniOffice.OpenAsync();
        Assert.Equal("Belum ada kasus untuk SIMFONI.", (await ReadAsync(room.Office, room.Data, "Berubah setelah dikirim")).Empty);
        await room.FileAsync(whole: false);
        await room.FileAsync("B-2026-0002", whole: false);
        Assert.Equal("Belum ada kasus yang masuk SIMFONI; 2 kasus menunggu diinput.", (await ReadAsync(room.Office, room.Data, "Berubah setelah dikirim")).Empty);
        Assert.Equal("Belum ada yang siap diinput; 2 kasus masih harus dilengkapi lebih dahulu.", (await ReadAsync(room.Office, room.Data, "Perlu masuk SIMFONI")).Empty);
    }

    private static async Task<HomeBlock> ReadAsync(TestOffice office, OfficerCard officer, string title)
    {
        await using var scope = office.As(officer);
        var desk = scope.ServiceProvider.GetRequiredService<HomeDesk>();
        return (await desk.ReadAsync(desk.Sources().Single(s => s.Title == title)))!;
    }
}
