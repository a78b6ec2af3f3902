using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Office;
using PPA.Portal.Shell;
using PPA.Portal.Shell.Homes;
using PPA.Portal.Tests.Support;
using PPA.Portal.Upkeep.Checks;

namespace PPA.Portal.Tests.Shell;

/// <summary>The home page: what each role finds on it, what it costs, and that one broken block leaves the others alone.</summary>
public sealed class HomeTests : IAsyncLifetime
{
    private TestOffice _office = null!;
    private int _files;

    public async Task InitializeAsync() => _office = await TestOffice.OpenAsync();

    public Task DisposeAsync() => _office.DisposeAsync().AsTask();

    [Theory]
    [InlineData(Role.Counselor, "Surat dikembalikan", "Langkah saya", "Diserahkan kepada saya", "Jadwal hari ini")]
    [InlineData(Role.SubCoordinator, "Surat dikembalikan", "Menunggu pengakuan eskalasi", "Tim saya", "Kesenjangan jam layanan", "Menunggu tanda tangan Anda")]
    [InlineData(Role.DivisionHead, "Surat dikembalikan", "Menunggu tanda tangan Anda", "Bulan berjalan: November 2026", "Lewat tenggat hari ini")]
    [InlineData(Role.AgencyHead, "Surat dikembalikan", "Menunggu tanda tangan Anda", "Pemusnahan menunggu persetujuan", "Bulan berjalan: November 2026", "Lewat tenggat hari ini")]
    [InlineData(Role.DataOfficer, "Surat dikembalikan", "Perlu masuk SIMFONI", "Berubah setelah dikirim", "Kurang lengkap")]
    [InlineData(Role.Administrator, "Kesehatan", "Belum diatur", "Akun")]
    public async Task Each_role_finds_its_blocks_and_more_cases_cost_no_more_questions(Role role, params string[] titles)
    {
        var officer = await _office.HireAsync("petugas", role);
        await CaseAsync();
        var (few, read) = await CountAsync(officer);
        Assert.Equal(titles, read);
        for (var i = 0; i < 12; i++)
            await CaseAsync(holder: officer.Id);
        await CountAsync(officer);
        var (many, _) = await CountAsync(officer);
        Assert.InRange(many, 0, Math.Max(few, 8));
    }

    [Fact]
    public async Task A_block_that_breaks_leaves_the_others_alone()
    {
        await using var scope = _office.As(await _office.HireAsync("aisyah", Role.SubCoordinator));
        var desk = scope.ServiceProvider.GetRequiredService<HomeDesk>();
        Assert.Null(await desk.ReadAsync(new HomeSource("Rusak", _ => throw new InvalidOperationException("rusak"))));
        Assert.All(await ReadAsync(desk), Assert.NotNull);
    }

    [Fact, Trait("Database", "Sqlite")] // On a server the copy is pg_dump's, and the portal tries none.
    public async Task The_administrator_reads_of_the_copy_its_drill_and_the_disk_first_and_goes_on_to_the_upkeep()
    {
        await using var scope = _office.As(await _office.HireAsync("admin", Role.Administrator));
        var health = (await ReadAsync(scope.ServiceProvider.GetRequiredService<HomeDesk>()))[0]!;
        Assert.Empty(new[] { "Cadangan", "Uji pulih", "Ruang disk" }.Except(health.Lines.Select(l => l.Code)));
        Assert.All(health.Lines, line => Assert.Equal("/pemeliharaan", line.Link));
    }

    [Fact]
    public async Task Emergency_numbers_that_were_checked_are_asked_for_nowhere_any_more()
    {
        await using var scope = _office.As(await _office.HireAsync("admin", Role.Administrator));
        var (home, book) = (scope.ServiceProvider.GetRequiredService<HouseHome>(), scope.ServiceProvider.GetRequiredService<OfficeBook>());
        Assert.Contains("Nomor darurat", await LinesAsync());
        Assert.Contains("darurat", (await book.OpenPointsAsync()).ToConfirm);
        var guesses = _office.The<OfficeDesk>().Now.Profile.ToConfirm.Count;
        Assert.Contains($", {guesses} perlu", await CheckAsync("Profil kantor"), StringComparison.Ordinal);

        await book.ConfirmNumbersAsync();

        Assert.DoesNotContain("Nomor darurat", await LinesAsync());
        Assert.DoesNotContain("darurat", (await book.OpenPointsAsync()).ToConfirm);
        Assert.Contains($", {guesses - 1} perlu", await CheckAsync("Profil kantor"), StringComparison.Ordinal);
        Assert.Equal("Sudah diperiksa kantor.", await CheckAsync("Nomor darurat"));

        async Task<IEnumerable<string>> LinesAsync() => (await home.NotSetAsync()).Lines.Select(l => l.Code);
        async Task<string> CheckAsync(string what) => (await _office.The<RegisterCheck>().LookAsync()).Single(l => l.What == what).Says;
    }

    [Fact]
    public async Task An_administrator_without_a_second_factor_is_led_to_it_first()
    {
        await using var scope = _office.As(await _office.HireAsync("admin", Role.Administrator));
        Assert.Equal("/profil/faktor-kedua", (await scope.ServiceProvider.GetRequiredService<HouseHome>().NotSetAsync()).Lines[0].Link);
    }

    [Fact]
    public async Task Somebody_without_rights_finds_no_blocks()
    {
        await using var scope = _office.As(null);
        Assert.Empty(scope.ServiceProvider.GetRequiredService<HomeDesk>().Sources());
    }

    [Fact]
    public async Task A_case_that_is_handed_over_is_accepted_on_the_spot()
    {
        var (giver, counselor) = (await _office.HireAsync("rina", Role.DutyOfficer), await _office.HireAsync("maya", Role.Counselor));
        var file = await CaseAsync(holder: giver.Id, offerTo: counselor.Id);
        await using var scope = _office.As(counselor);
        var desk = scope.ServiceProvider.GetRequiredService<HomeDesk>();
        var line = Assert.Single((await ReadAsync(desk))[2]!.Lines);
        Assert.Equal((file.Number, file.Id), (line.Code, line.Offer!.Value));

        await desk.AcceptAsync(line.Offer!.Value);
        Assert.Empty((await ReadAsync(desk))[2]!.Lines);
        await using var db = await _office.DbAsync();
        Assert.Equal(counselor.Id, (await db.Set<CaseFile>().AsNoTracking().SingleAsync()).HolderId);
    }

    [Fact]
    public async Task Service_hours_without_anybody_on_duty_are_named_day_by_day()
    {
        await using var scope = _office.As(await _office.HireAsync("aisyah", Role.SubCoordinator));
        var desk = scope.ServiceProvider.GetRequiredService<HomeDesk>();
        var gaps = (await ReadAsync(desk))[3]!;
        Assert.Equal(5, gaps.Count);
        Assert.Equal(("08.00–09.00", "Senin, 23 November 2026, tidak ada yang piket"), (gaps.Lines[0].Code, gaps.Lines[0].What));

        await using (var db = await _office.DbAsync())
        {
            db.Add(new DutyShift(GivenFile.Rina, TestClock.MondayMorning.AddMinutes(-50)));
            await db.SaveChangesAsync();
        }
        Assert.Equal(4, (await ReadAsync(desk))[3]!.Count);
    }

    private async Task<(int Questions, IReadOnlyList<string> Titles)> CountAsync(OfficerCard officer)
    {
        await using var scope = _office.As(officer);
        var desk = scope.ServiceProvider.GetRequiredService<HomeDesk>();
        _office.Queries.Clear();
        Assert.All(await ReadAsync(desk), Assert.NotNull);
        return (_office.Queries.Count, [.. desk.Sources().Select(s => s.Title)]);
    }

    private static async Task<IReadOnlyList<HomeBlock?>> ReadAsync(HomeDesk desk)
    {
        var blocks = new List<HomeBlock?>();
        foreach (var source in desk.Sources())
            blocks.Add(await desk.ReadAsync(source));
        return blocks;
    }

    private async Task<CaseFile> CaseAsync(OfficerId? holder = null, OfficerId? offerTo = null)
    {
        var file = GivenFile.Case(number: $"B-2026-{++_files:0000}");
        if (holder is { } by)
            file.Take(by, _office.Clock.Now);
        if (offerTo is { } to)
            file.Offer(to, holder!.Value, _office.Clock.Now);
        await using var db = await _office.DbAsync();
        db.Add(file);
        db.Journal(new AuditEntry("terima", "sistem", null, file.Id, null, null, _office.Clock.Now));
        await db.SaveChangesAsync();
        return file;
    }
}
