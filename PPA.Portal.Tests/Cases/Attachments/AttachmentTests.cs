using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PPA.Portal.Accounts;
using PPA.Portal.Cases.Attachments;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Intake;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Cases.Attachments;

/// <summary>Files of a case: what is taken in, what is refused, what stays when something breaks.</summary>
public sealed class AttachmentTests : IAsyncLifetime
{
    private TestOffice _office = null!;
    private OfficerCard _duty = null!;
    private ReceivedCase _case = null!;

    public async Task InitializeAsync()
    {
        _office = await TestOffice.OpenAsync();
        _duty = await _office.HireAsync("rina", Role.DutyOfficer);
        _case = await _office.The<Reception>().ReceiveAsync(Given.Complaint(), new Door("sistem", null), default);
    }

    public Task DisposeAsync() => _office.DisposeAsync().AsTask();

    private string Folder => _office.The<DataFolder>().Attachments;

    private string[] OnDisk => Directory.Exists(Folder) ? Directory.GetFiles(Folder) : [];

    [Fact]
    public async Task A_file_comes_out_as_it_went_in_and_lies_sealed_in_between()
    {
        var photo = Photo(3 * 1024 * 1024 + 17);
        var id = await AddAsync(photo, "../../Luka di lengan kiri.jpeg");

        var kept = Assert.Single(OnDisk);
        Assert.Equal(id.ToString("N"), Path.GetFileName(kept));
        Assert.Equal(-1, (await File.ReadAllBytesAsync(kept)).AsSpan().IndexOf(photo.AsSpan(0, 64)));
        var (handout, bytes) = await OutAsync(id);
        Assert.Equal(("Luka di lengan kiri.jpg", "image/jpeg", photo.LongLength), (handout.Name, handout.ContentType, handout.Size));
        Assert.Equal(SHA256.HashData(photo), SHA256.HashData(bytes));
        var trail = await TrailAsync();
        Assert.Contains(trail, a => a.Action == "unggah-lampiran" && a.Officer == _duty.Id && a.CaseId == _case.Id);
        Assert.Contains(trail, a => a.Action == "unduh-lampiran");
        Assert.DoesNotContain(trail, a => (a.Subject + a.Detail).Contains("Luka", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("%PDF-1.7 surat", "surat.txt", "application/pdf")]
    [InlineData("OggS suara", "pesan", "audio/ogg")]
    [InlineData("ID3 suara", "pesan.exe", "audio/mpeg")]
    [InlineData("PK\u0003\u0004 [Content_Types].xml word/document.xml", "laporan.zip", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("PK\u0003\u0004 [Content_Types].xml xl/workbook.xml", "x", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("\0\0\0 ftypM4A suara", "x", "audio/mp4")]
    [InlineData("\0\0\0 ftypisom video", "x", "video/mp4")]
    [InlineData("RIFF\0\0\0\0WEBPVP8 gambar", "x", "image/webp")]
    public async Task What_a_file_is_shows_in_what_it_holds(string content, string name, string type)
    {
        var (handout, _) = await OutAsync(await AddAsync(Encoding.Latin1.GetBytes(content + new string('.', 40)), name));
        Assert.Equal(type, handout.ContentType);
        Assert.EndsWith(KnownContent.Find(type)!.Extension, handout.Name, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MZ program yang berpura-pura menjadi foto", "foto.jpg")]
    [InlineData("<html><script>alert(1)</script></html> panjang", "surat.pdf")]
    [InlineData("PK\u0003\u0004 arsip biasa tanpa dokumen di dalamnya", "laporan.docx")]
    [InlineData("PK\u0003\u0004 [Content_Types].xml word/document.xml word/vbaProject.bin", "makro.docx")]
    [InlineData("\0\0\0 ftypheic foto telepon yang tidak dikenal", "foto.heic")]
    [InlineData("x", "pendek.pdf")]
    [InlineData("", "kosong.pdf")]
    public async Task A_right_name_does_not_help_a_wrong_content(string content, string name)
    {
        var refusal = await Assert.ThrowsAsync<RuleException>(() => AddAsync(Encoding.Latin1.GetBytes(content), name));
        Assert.Equal("lampiran", refusal.Field);
        await NothingIsLeftAsync();
    }

    [Fact]
    public async Task Twenty_megabytes_are_taken_and_one_byte_more_is_not()
    {
        await Assert.ThrowsAsync<RuleException>(() => AddAsync(Photo((int)CaseAttachment.MostBytes + 1), "besar.jpg"));
        await NothingIsLeftAsync();
        await AddAsync(Photo((int)CaseAttachment.MostBytes), "pas.jpg");
        Assert.Single(OnDisk);
    }

    [Fact]
    public async Task An_upload_that_breaks_off_leaves_no_row_and_no_file()
    {
        await using var scope = _office.As(_duty);
        var desk = scope.ServiceProvider.GetRequiredService<AttachmentDesk>();
        await Assert.ThrowsAsync<IOException>(() => desk.AddAsync(_case.Number, new BrokenStream(Photo(200_000)), "foto.jpg", null));
        await NothingIsLeftAsync();
    }

    [Fact]
    public async Task A_closed_file_takes_nothing_in_and_leaves_nothing_on_disk()
    {
        var head = await _office.HireAsync("hendra", Role.DivisionHead);
        await using (var db = await _office.DbAsync())
        {
            var file = await db.Set<CaseFile>().WithEnding().SingleAsync();
            file.RecordFirstResponse("Dihubungi", _duty.Id, _office.Clock.Now);
            file.Close("Selesai", _duty.Id, head.Id, _office.Clock.Now);
            db.Journal(new AuditEntry("akhiri", "sistem", null, file.Id, null, null, _office.Clock.Now));
            await db.SaveChangesAsync();
        }
        await Assert.ThrowsAsync<RuleException>(() => AddAsync(Photo(1000), "foto.jpg"));
        await NothingIsLeftAsync();
    }

    [Fact]
    public async Task Two_officers_may_upload_at_the_same_moment()
    {
        var other = await _office.HireAsync("dimas", Role.DutyOfficer);
        await Task.WhenAll(AddAsync(Photo(300_000), "satu.jpg"), AddAsync(Photo(300_001), "dua.jpg", other), AddAsync(Photo(300_002), "tiga.jpg"));
        Assert.Equal(3, (await ListAsync(_duty)).Lines.Count);
        Assert.Equal(3, OnDisk.Length);
    }

    [Fact]
    public async Task A_row_whose_file_is_gone_or_changed_is_said_so_and_hands_nothing_out()
    {
        var (gone, changed) = (await AddAsync(Photo(1000), "a.jpg"), await AddAsync(Photo(1000), "b.jpg"));
        File.Delete(Path.Combine(Folder, gone.ToString("N")));
        var path = Path.Combine(Folder, changed.ToString("N"));
        var bytes = await File.ReadAllBytesAsync(path);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(path, bytes);

        await Assert.ThrowsAsync<RuleException>(() => OutAsync(gone));
        await Assert.ThrowsAsync<RuleException>(() => OutAsync(changed));
        Assert.Equal(2, (await TrailAsync()).Count(a => a.Action == "lampiran-rusak"));
        Assert.False((await ListAsync(_duty)).Lines.Single(l => l.Id == gone).IsThere);
    }

    [Fact]
    public async Task What_was_removed_is_not_handed_out_but_stays_on_record_with_its_reason()
    {
        var id = await AddAsync(Photo(1000), "salah.jpg");
        await using var scope = _office.As(_duty);
        var desk = scope.ServiceProvider.GetRequiredService<AttachmentDesk>();
        Assert.Equal("alasan", (await Assert.ThrowsAsync<RuleException>(() => desk.RemoveAsync(_case.Number, id, " "))).Field);
        await desk.RemoveAsync(_case.Number, id, "Milik berkas lain");
        await Assert.ThrowsAsync<RuleException>(() => OutAsync(id));
        Assert.Equal("Milik berkas lain", Assert.Single((await ListAsync(_duty)).Lines).RemovedBecause);
    }

    [Fact]
    public async Task A_counselor_reaches_the_attachments_of_their_own_cases_only_and_a_restriction_closes_them_to_the_rest()
    {
        var id = await AddAsync(Photo(1000), "a.jpg");
        var maya = await _office.HireAsync("maya", Role.Counselor);
        await Assert.ThrowsAsync<NotAllowedException>(() => ListAsync(maya));
        await using (var db = await _office.DbAsync())
        {
            var file = await db.Set<CaseFile>().WithAccess().SingleAsync();
            file.Take(maya.Id, _office.Clock.Now);
            file.Restrict("Terlapor bekerja di sini", [], maya.Id, _office.Clock.Now);
            db.Journal(new AuditEntry("batasi", "sistem", null, file.Id, null, null, _office.Clock.Now));
            await db.SaveChangesAsync();
        }
        Assert.Single((await ListAsync(maya)).Lines);
        await Assert.ThrowsAsync<NotAllowedException>(() => ListAsync(_duty));
        await Assert.ThrowsAsync<NotAllowedException>(() => OutAsync(id));
        await Assert.ThrowsAsync<NotAllowedException>(() => AddAsync(Photo(1000), "b.jpg"));
        Assert.Single(OnDisk);
    }

    [Fact]
    public async Task A_step_of_another_file_takes_no_attachment() =>
        await Assert.ThrowsAsync<RuleException>(() => AddAsync(Photo(1000), "a.jpg", step: Guid.NewGuid()));

    [Fact]
    public async Task Files_that_no_row_knows_are_swept_at_the_start_and_no_others()
    {
        var id = await AddAsync(Photo(1000), "a.jpg");
        await File.WriteAllTextAsync(Path.Combine(Folder, Guid.NewGuid().ToString("N")), "yatim");
        await File.WriteAllTextAsync(Path.Combine(Folder, Guid.NewGuid().ToString("N") + ".part"), "setengah");
        Assert.Equal(2, _office.The<AttachmentShelf>().Sweep(new HashSet<Guid> { id }, DateTime.MaxValue));
        Assert.Single(OnDisk);
    }

    private async Task NothingIsLeftAsync()
    {
        Assert.Empty(OnDisk);
        await using var db = await _office.DbAsync();
        Assert.Equal(0, await db.Set<CaseAttachment>().CountAsync());
    }

    private async Task<Guid> AddAsync(byte[] content, string name, OfficerCard? officer = null, Guid? step = null)
    {
        await using var scope = _office.As(officer ?? _duty);
        return await scope.ServiceProvider.GetRequiredService<AttachmentDesk>().AddAsync(_case.Number, new MemoryStream(content), name, step);
    }

    private async Task<(AttachmentHandout, byte[])> OutAsync(Guid id)
    {
        await using var scope = _office.As(_duty);
        var handout = await scope.ServiceProvider.GetRequiredService<AttachmentDesk>().HandOutAsync(_case.Number, id);
        using var bytes = new MemoryStream();
        await handout.Write(bytes, default);
        return (handout, bytes.ToArray());
    }

    private async Task<AttachmentList> ListAsync(OfficerCard officer)
    {
        await using var scope = _office.As(officer);
        return await scope.ServiceProvider.GetRequiredService<AttachmentDesk>().ListAsync(_case.Number, null);
    }

    private async Task<List<AuditEntry>> TrailAsync()
    {
        await using var db = await _office.DbAsync();
        return await db.Set<AuditEntry>().AsNoTracking().ToListAsync();
    }

    private static byte[] Photo(int length)
    {
        var bytes = new byte[length];
        new Random(7).NextBytes(bytes);
        (bytes[0], bytes[1], bytes[2]) = (0xFF, 0xD8, 0xFF);
        return bytes;
    }

    /// <summary>A sender who goes away half-way.</summary>
    private sealed class BrokenStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await base.ReadAsync(buffer[..Math.Min(buffer.Length, 50_000)], cancellationToken);
            return Position > 150_000 ? throw new IOException("The sender has gone.") : read;
        }
    }
}
