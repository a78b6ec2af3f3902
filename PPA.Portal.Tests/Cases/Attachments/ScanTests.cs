using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PPA.Portal.Accounts;
using PPA.Portal.Cases.Attachments;
using PPA.Portal.Data;
using PPA.Portal.Data.Scanning;
using PPA.Portal.Domain;
using PPA.Portal.Intake;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Cases.Attachments;

/// <summary>An office with a virus scanner: what it knows does not come in, and what it has not seen does not come in unnoticed.</summary>
public sealed class ScanTests
{
    private const string Virus = "Eicar-Test-Signature";

    [Fact]
    public async Task A_clean_file_reaches_the_scanner_whole_and_is_kept()
    {
        await using var scanner = new FakeClamd(_ => "stream: OK");
        await using var desk = await DeskAsync(scanner.Address);
        var photo = Photo(300_000);

        await desk.AddAsync(photo);

        Assert.Equal(photo, Assert.Single(scanner.Heard));
        Assert.Single(desk.OnDisk);
        Assert.DoesNotContain(await desk.TrailAsync(), a => a.Detail?.Contains("tanpa-pindai", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task A_file_that_the_scanner_knows_is_refused_written_down_and_leaves_nothing()
    {
        await using var scanner = new FakeClamd(file => Encoding.Latin1.GetString(file).Contains("virus", StringComparison.Ordinal) ? $"stream: {Virus} FOUND" : "stream: OK");
        await using var desk = await DeskAsync(scanner.Address);

        var refusal = await Assert.ThrowsAsync<InfectedFileException>(() => desk.AddAsync([.. Photo(5_000), .. "virus"u8]));

        Assert.Contains("berbahaya", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(desk.OnDisk);
        var line = Assert.Single(await desk.TrailAsync(), a => a.Action == "lampiran-berbahaya");
        Assert.Equal((desk.Officer.Id, Virus), (line.Officer, line.Detail));
        await desk.AddAsync(Photo(5_000));
        Assert.Single(desk.OnDisk);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("INSTREAM size limit exceeded. ERROR")]
    public async Task Without_a_clear_word_of_the_scanner_nothing_is_kept(string? answer)
    {
        await using var scanner = new FakeClamd(_ => answer ?? "");
        if (answer is null)
            scanner.Close();
        await using var desk = await DeskAsync(scanner.Address);

        var refusal = await Assert.ThrowsAsync<RuleException>(() => desk.AddAsync(Photo(200_000)));

        Assert.Contains("pemindai virus tidak menjawab", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(desk.OnDisk);
    }

    [Fact]
    public async Task An_office_that_says_so_keeps_it_with_a_mark()
    {
        await using var scanner = new FakeClamd(_ => "");
        scanner.Close();
        await using var desk = await DeskAsync(scanner.Address, "terima");

        await desk.AddAsync(Photo(5_000));

        Assert.Single(desk.OnDisk);
        Assert.Contains(await desk.TrailAsync(), a => a.Action == "unggah-lampiran" && a.Detail == "jenis:jpg tanpa-pindai");
    }

    [Fact]
    public async Task The_scanner_may_listen_on_a_socket_in_the_file_system()
    {
        using var folder = new TestFolder();
        await using var scanner = new FakeClamd(_ => "stream: OK", Path.Combine(folder.Path, "clamd.ctl"));
        await using var desk = await DeskAsync(scanner.Address);
        await desk.AddAsync(Photo(5_000));
        Assert.Single(scanner.Heard);
    }

    [Theory]
    [InlineData("3310")]
    [InlineData("localhost:")]
    [InlineData("localhost:0")]
    public void An_address_that_is_none_is_refused_at_the_start(string said) =>
        Assert.Contains("Uploads:Clamd", Assert.Throws<DatabaseRefusedException>(() => ClamdAddress.Read(said)).Message, StringComparison.Ordinal);

    private static async Task<UploadDesk> DeskAsync(string scanner, string? without = null)
    {
        var office = await TestOffice.OpenAsync(also: builder =>
        {
            builder.Configuration["Uploads:Clamd"] = scanner;
            builder.Configuration["Uploads:WithoutAnswer"] = without;
        });
        var officer = await office.HireAsync("rina", Role.DutyOfficer);
        return new UploadDesk(office, officer, (await office.The<Reception>().ReceiveAsync(Given.Complaint(), new Door("sistem", null), default)).Number);
    }

    private static byte[] Photo(int length)
    {
        var bytes = new byte[length];
        new Random(7).NextBytes(bytes);
        ((byte[])[0xFF, 0xD8, 0xFF, 0xE0]).CopyTo(bytes, 0);
        return bytes;
    }

    /// <summary>A case, and an officer who brings files to it.</summary>
    private sealed class UploadDesk(TestOffice office, OfficerCard officer, string number) : IAsyncDisposable
    {
        public OfficerCard Officer => officer;

        public string[] OnDisk => Directory.Exists(office.The<DataFolder>().Attachments) ? Directory.GetFiles(office.The<DataFolder>().Attachments) : [];

        public async Task AddAsync(byte[] content)
        {
            await using var scope = office.As(officer);
            await scope.ServiceProvider.GetRequiredService<AttachmentDesk>().AddAsync(number, new MemoryStream(content), "foto.jpg", null);
        }

        public async Task<List<AuditEntry>> TrailAsync()
        {
            await using var db = await office.DbAsync();
            return await db.Set<AuditEntry>().AsNoTracking().ToListAsync();
        }

        public ValueTask DisposeAsync() => office.DisposeAsync();
    }
}
