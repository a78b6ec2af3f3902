using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Domain;
using PPA.Portal.Intake.Public;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Intake;

public sealed partial class PublicFormTests
{
    private static readonly string[] Exposing = ["korban", "pelaku", "kdrt", "kekerasan"];

    [Fact]
    public async Task A_report_goes_all_the_way_without_script_and_becomes_a_case_with_a_code()
    {
        await using var doors = await OpenDoors.OpenAsync();
        using var visitor = new PublicVisitor(doors.Address);

        await visitor.ToReviewAsync("Saya takut pulang.", danger: "ya");
        Assert.Contains("Saya takut pulang.", visitor.Page, StringComparison.Ordinal);
        await visitor.NextAsync(("aksi", "lanjut"));

        Assert.Contains("Laporan Anda sudah kami terima", visitor.Page, StringComparison.Ordinal);
        Assert.Matches("^([a-z]+-){4}[0-9]{3}$", visitor.Code);
        await using var db = await doors.Office.DbAsync();
        var file = await db.Set<CaseFile>().AsNoTracking().Include(c => c.People).SingleAsync();
        Assert.Equal((Channel.OnlineForm, Answer.Yes, true, true), (file.Channel, file.DangerNow, file.LifeThreat, file.Face.Child));
        Assert.StartsWith("Saya takut pulang.", file.Story.Chronology, StringComparison.Ordinal);
        Assert.Equal(Answer.No, file.Story.SafeContact!.Allowed);
        Assert.NotNull(file.TrackingToken);
        Assert.Equal("publik", (await db.Set<AuditEntry>().AsNoTracking().SingleAsync()).Actor);
    }

    [Theory]
    [InlineData("ya", true)]
    [InlineData("tidak", false)]
    public async Task An_answer_that_means_danger_now_shows_the_numbers_again(string danger, bool shown)
    {
        await using var doors = await OpenDoors.OpenAsync();
        using var visitor = new PublicVisitor(doors.Address);
        Assert.Contains("tel:112", await visitor.OpenAsync(), StringComparison.Ordinal);
        await visitor.NextAsync(("bahaya", danger));
        Assert.Equal(shown, visitor.Page.Contains("tel:112", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_page_keeps_one_address_and_title_exposes_nothing_and_weighs_little()
    {
        await using var doors = await OpenDoors.OpenAsync();
        using var visitor = new PublicVisitor(doors.Address);
        using var plain = doors.Visitor();
        var carried = (await plain.GetByteArrayAsync("/css/public.css")).Length + (await plain.GetByteArrayAsync("/js/public.js")).Length + (await plain.GetByteArrayAsync("/favicon.svg")).Length;

        await visitor.OpenAsync();
        for (var step = 1; step <= 8; step++)
        {
            Assert.Contains("<title>Formulir layanan</title>", visitor.Page, StringComparison.Ordinal);
            Assert.True(carried + visitor.Page.Length < 60 * 1024);
            Assert.Equal(["/css/public.css"], Sheets().Matches(visitor.Page).Select(m => m.Groups[1].Value));
            Assert.Equal(["/js/public.js"], Scripts().Matches(visitor.Page).Select(m => m.Groups[1].Value));
            Assert.DoesNotContain("style=", visitor.Page, StringComparison.Ordinal);
            Assert.DoesNotContain("!", Words().Replace(visitor.Page[visitor.Page.IndexOf("<main", StringComparison.Ordinal)..], ""), StringComparison.Ordinal);
            Assert.DoesNotContain("wajib", visitor.Page, StringComparison.OrdinalIgnoreCase);
            var head = Heading().Match(visitor.Page).Value;
            Assert.All(Exposing, word => Assert.DoesNotContain(word, head + string.Join(' ', visitor.Cookies.Select(c => c.Name + c.Path)), StringComparison.OrdinalIgnoreCase));
            Assert.True(visitor.Last.Headers.CacheControl!.NoStore);
            Assert.Equal("no-referrer", visitor.Last.Headers.GetValues("Referrer-Policy").Single());
            Assert.Contains("href=\"/formulir/keluar\"", visitor.Page, StringComparison.Ordinal);
            if (step < 8)
                await visitor.NextAsync(("cerita", "Cerita."));
        }
    }

    [Fact]
    public async Task The_emergency_numbers_of_the_office_come_first()
    {
        await using var doors = await OpenDoors.OpenAsync();
        using var visitor = new PublicVisitor(doors.Address);

        var page = await visitor.OpenAsync();

        Assert.True(page.IndexOf("tel:112", StringComparison.Ordinal) < page.IndexOf("Lanjut mengisi", StringComparison.Ordinal));
        Assert.Contains("tel:08111129129", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cookie_is_hidden_from_scripts_means_nothing_and_is_gone_with_the_browser()
    {
        await using var doors = await OpenDoors.OpenAsync();
        using var visitor = new PublicVisitor(doors.Address);
        await visitor.OpenAsync();
        Assert.DoesNotContain(visitor.Cookies, c => c.Name == "layanan");

        await visitor.NextAsync();

        var cookie = visitor.Cookies.Single(c => c.Name == "layanan");
        Assert.True(cookie.HttpOnly);
        Assert.Equal(DateTime.MinValue, cookie.Expires);
        Assert.Equal(64, cookie.Value.Length);
    }

    [Fact]
    public async Task Leaving_ends_the_visit_and_leads_to_the_neutral_page()
    {
        await using var doors = await OpenDoors.OpenAsync();
        using var visitor = new PublicVisitor(doors.Address);
        await visitor.ToReviewAsync();

        await visitor.OpenAsync("/formulir/keluar");

        Assert.Equal(HttpStatusCode.Redirect, visitor.Last.StatusCode);
        Assert.Equal("https://www.bmkg.go.id/", visitor.Last.Headers.Location!.OriginalString);
        Assert.Equal("\"cache\", \"storage\"", visitor.Last.Headers.GetValues("Clear-Site-Data").Single());
        Assert.DoesNotContain("Saya takut pulang.", await visitor.OpenAsync(), StringComparison.Ordinal);
        Assert.Contains("dalam bahaya sekarang", visitor.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_half_an_hour_nothing_is_left_and_the_page_says_so()
    {
        await using var doors = await OpenDoors.OpenAsync();
        using var visitor = new PublicVisitor(doors.Address);
        await visitor.ToReviewAsync();

        doors.Office.Clock.Advance(TimeSpan.FromMinutes(31));
        await visitor.NextAsync(("aksi", "lanjut"));

        Assert.Contains("Waktu mengisi sudah habis", visitor.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("Saya takut pulang.", visitor.Page, StringComparison.Ordinal);
        await using var db = await doors.Office.DbAsync();
        Assert.Equal(0, await db.Set<CaseFile>().CountAsync());
    }

    [Fact]
    public async Task An_answer_can_be_changed_before_sending_and_a_report_of_nothing_is_asked_for_a_little()
    {
        await using var doors = await OpenDoors.OpenAsync();
        using var visitor = new PublicVisitor(doors.Address);
        await visitor.ToReviewAsync(story: "");
        await visitor.NextAsync(("aksi", "lanjut"));
        Assert.Contains("Kami belum menerima apa pun.", visitor.Page, StringComparison.Ordinal);

        await visitor.NextAsync(("cerita", "Sedikit."));
        for (var i = 0; i < 3; i++)
            await visitor.NextAsync(("hubungi", "jangan"));
        await visitor.NextAsync(("ubah", "6"));

        Assert.Contains("Di mana?", visitor.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sending_twice_makes_one_case_and_shows_the_same_code()
    {
        await using var doors = await OpenDoors.OpenAsync();
        using var visitor = new PublicVisitor(doors.Address);
        await visitor.ToReviewAsync();
        var review = visitor.Page;

        await visitor.NextAsync(("aksi", "lanjut"));
        var code = visitor.Code;
        Assert.NotEmpty(code);
        await visitor.OpenAsync();
        Assert.Equal(code, visitor.Code);
        doors.Office.Clock.Advance(TimeSpan.FromMinutes(3));
        await visitor.OpenAsync();

        Assert.Empty(visitor.Code);
        Assert.Contains("Saya takut pulang.", review, StringComparison.Ordinal);
        await using var db = await doors.Office.DbAsync();
        Assert.Equal(1, await db.Set<CaseFile>().CountAsync());
    }

    [Fact]
    public async Task A_filled_honeypot_or_a_missing_token_sends_nothing()
    {
        await using var doors = await OpenDoors.OpenAsync();
        using var visitor = new PublicVisitor(doors.Address);
        await visitor.ToReviewAsync();

        await visitor.NextAsync(("situs", "http://beli.example"));
        Assert.Contains("ikut terisi", visitor.Page, StringComparison.Ordinal);
        using var stranger = doors.Visitor();
        using var bare = await stranger.PostAsync("/formulir", new FormUrlEncodedContent([KeyValuePair.Create("langkah", "8"), KeyValuePair.Create("_handler", "langkah")]));

        Assert.Equal(HttpStatusCode.BadRequest, bare.StatusCode);
        await using var db = await doors.Office.DbAsync();
        Assert.Equal(0, await db.Set<CaseFile>().CountAsync());
    }

    [Fact]
    public async Task Beyond_the_hourly_number_an_address_waits_and_keeps_its_words()
    {
        await using var doors = await OpenDoors.OpenAsync(settings: ("Intake:PublicFormsPerHour", "2"));
        for (var i = 0; i < 2; i++)
        {
            using var earlier = new PublicVisitor(doors.Address);
            await earlier.ToReviewAsync();
            await earlier.NextAsync(("aksi", "lanjut"));
        }
        using var visitor = new PublicVisitor(doors.Address);
        await visitor.ToReviewAsync();

        await visitor.NextAsync(("aksi", "lanjut"));
        Assert.Contains("Coba lagi pukul 10.01", visitor.Page, StringComparison.Ordinal);
        Assert.Contains("Saya takut pulang.", visitor.Page, StringComparison.Ordinal);
        for (var minutes = 0; minutes < 60; minutes += 20)
        {
            doors.Office.Clock.Advance(TimeSpan.FromMinutes(20));
            await visitor.OpenAsync();
        }
        await visitor.NextAsync(("aksi", "lanjut"));

        Assert.NotEmpty(visitor.Code);
    }

    [Fact]
    public async Task Contact_is_kept_only_when_it_was_asked_for()
    {
        await using var doors = await OpenDoors.OpenAsync();
        using var visitor = new PublicVisitor(doors.Address);
        await visitor.ToReviewAsync();
        await visitor.NextAsync(("ubah", "7"));
        var phone = visitor.NameOf("telepon");
        Assert.Matches("^nomor-[0-9a-f]{8}$", phone);

        await visitor.NextAsync(("hubungi", "ya"), (phone, "abc"));
        Assert.Contains("Nomor telepon tidak dikenali", visitor.Page, StringComparison.Ordinal);
        await visitor.NextAsync(("hubungi", "ya"), (phone, "0812 3456 7890"), ("jam", "pagi"), ("cara", "WhatsApp"), ("pesan", "Salah sambung"));
        await visitor.NextAsync(("aksi", "lanjut"));

        await using var db = await doors.Office.DbAsync();
        var contact = (await db.Set<CaseFile>().AsNoTracking().SingleAsync()).Story.SafeContact!;
        Assert.Equal(new SafeContact(Answer.Yes, "081234567890", "pagi", "WhatsApp", "Salah sambung"), contact);
    }

    [Fact]
    public async Task A_number_beside_do_not_call_is_asked_about_once_and_never_passed_on_unasked()
    {
        await using var doors = await OpenDoors.OpenAsync();
        using var visitor = new PublicVisitor(doors.Address);
        await visitor.ToReviewAsync();
        await visitor.NextAsync(("ubah", "7"));
        var phone = visitor.NameOf("telepon");

        await visitor.NextAsync(("hubungi", "jangan"), (phone, "0812 3456 7890"));
        Assert.Contains("Anda menulis nomor. Bolehkah kami menghubungi nomor itu?", visitor.Page, StringComparison.Ordinal);
        Assert.Contains("value=\"0812 3456 7890\"", visitor.Page, StringComparison.Ordinal);
        await visitor.NextAsync(("hubungi", "jangan"), (phone, "0812 3456 7890"));
        Assert.Contains("Nomor yang Anda tulis tidak kami simpan.", visitor.Page, StringComparison.Ordinal);
        await visitor.NextAsync(("aksi", "lanjut"));

        await using var db = await doors.Office.DbAsync();
        var contact = (await db.Set<CaseFile>().AsNoTracking().SingleAsync()).Story.SafeContact!;
        Assert.Equal((Answer.No, null), (contact.Allowed, contact.Phone));
    }

    [Fact]
    public void A_code_is_hard_to_guess_and_its_words_hurt_nobody()
    {
        Assert.True(TrackingCode.Bits >= 43, $"{TrackingCode.Bits:0.0} bits");
        Assert.All(TrackingWords.All, word => Assert.Matches("^[a-z]{3,9}$", word));
        string[] never = ["darah", "mati", "luka", "ibu", "ayah", "anak", "suami", "istri", "pukul", "takut", "senjata", "pisau", "api", "setan", "babi", "anjing"];
        Assert.Empty(TrackingWords.All.Intersect(never));
        Assert.Equal(100, Enumerable.Range(0, 100).Select(_ => TrackingCode.New()).Distinct().Count());
    }

    [GeneratedRegex("rel=\"stylesheet\" href=\"([^\"]+)\"")]
    private static partial Regex Sheets();

    [GeneratedRegex("<script[^>]*src=\"([^\"]+)\"")]
    private static partial Regex Scripts();

    [GeneratedRegex("<title>.*?</title>|<h1.*?</h1>", RegexOptions.Singleline)]
    private static partial Regex Heading();

    [GeneratedRegex("<!--.*?-->|<[^>]*>", RegexOptions.Singleline)]
    private static partial Regex Words();
}
