using PPA.Portal.Domain;
using PPA.Portal.Intake;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Intake;

public sealed class ComplaintChecksTests
{
    [Theory]
    [InlineData("kanal", "merpati")]
    [InlineData("diterima", "2026-11-23T10:00")]
    [InlineData("diterima", "kemarin")]
    [InlineData("diterima", "0001-01-01T00:00")]
    [InlineData("korban[0].usia", "121")]
    [InlineData("korban[0].usia", "-1")]
    [InlineData("korban[0].usia", "empat belas")]
    [InlineData("korban[0].nik", "12760241051200")]
    [InlineData("korban[0].nik", "12760241051200AB")]
    [InlineData("korban[0].telepon", "bukan nomor")]
    [InlineData("korban[0].jenisKelamin", "W")]
    [InlineData("korban[0].tanggalLahir", "31-02-2012")]
    [InlineData("korban[0].tanggalLahir", "2027-01-01")]
    [InlineData("korban[0].tanggalLahir", "1850-01-01")]
    [InlineData("korban[0].wilayah", "12.76.99")]
    [InlineData("korban[0].hubungan", "teman-lama")]
    [InlineData("kejadian.tanggal", "2026-11-24")]
    [InlineData("kejadian.tempat", "bulan")]
    [InlineData("kejadian.bentuk[0]", "aneh")]
    [InlineData("bahaya[0]", "aneh")]
    [InlineData("kejadian.kronologi", " \u0000\u0007 ")]
    public async Task A_value_that_cannot_be_gets_a_sentence_at_its_field(string path, string value)
    {
        await using var office = await TestOffice.OpenAsync();

        var found = office.The<ComplaintChecks>().Check(With(path, value));

        Assert.Null(found.Complaint);
        var fault = Assert.Single(found.Faults);
        Assert.Equal(path, fault.Path);
        Assert.EndsWith(".", fault.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("korban[0].nik", "1276020105120001")]
    [InlineData("korban[0].nik", "1276024105130001")]
    public async Task A_NIK_that_does_not_fit_sex_or_birth_date_is_doubted_and_taken(string path, string nik)
    {
        await using var office = await TestOffice.OpenAsync();
        var draft = With(path, nik);
        draft.Victims[0].Sex = "P";
        draft.Victims[0].BirthDate = "1 Mei 2012";

        var found = office.The<ComplaintChecks>().Check(draft);

        Assert.NotNull(found.Complaint);
        Assert.Equal(path, Assert.Single(found.Warnings).Path);
    }

    [Theory]
    [InlineData("2012-05-01")]
    [InlineData("1 Mei 2012")]
    [InlineData("01-05-2012")]
    [InlineData("1/5/2012")]
    [InlineData("1.5.2012")]
    public async Task A_date_is_read_as_people_write_it(string written)
    {
        await using var office = await TestOffice.OpenAsync();

        var found = office.The<ComplaintChecks>().Check(With("korban[0].tanggalLahir", written));

        Assert.Equal(new DateOnly(2012, 5, 1), found.Complaint!.People[0].Identity.BirthDate);
    }

    [Fact]
    public async Task Emoji_and_scripts_from_right_to_left_stay_and_control_characters_go()
    {
        await using var office = await TestOffice.OpenAsync();
        var draft = With("kejadian.kronologi", "Ia menangis 😢👨‍👩‍👧 \u0007lalu berkata: \u200fساعدني\r\nBaris kedua\u0000.");
        draft.Victims[0].Name = " Siti\tAminah\u0001 ";

        var complaint = office.The<ComplaintChecks>().Check(draft).Complaint!;

        Assert.Equal("Ia menangis 😢👨‍👩‍👧 lalu berkata: \u200fساعدني\nBaris kedua.", complaint.Story.Chronology);
        Assert.Equal("Siti Aminah", complaint.People[0].Identity.Name);
    }

    [Fact]
    public async Task A_hundred_kilobytes_are_a_story_and_more_than_a_hundred_and_twenty_are_too_much()
    {
        await using var office = await TestOffice.OpenAsync();

        Assert.NotNull(office.The<ComplaintChecks>().Check(With("kejadian.kronologi", new string('a', 100 * 1024))).Complaint);
        Assert.Null(office.The<ComplaintChecks>().Check(With("kejadian.kronologi", new string('a', 121 * 1024))).Complaint);
    }

    [Fact]
    public async Task Fifty_victims_fit_and_one_more_does_not()
    {
        await using var office = await TestOffice.OpenAsync();
        var draft = Least();
        draft.Victims = [.. Enumerable.Range(0, 50).Select(_ => new PersonDraft())];
        Assert.Equal(50, office.The<ComplaintChecks>().Check(draft).Complaint!.People.Count);

        draft.Victims.Add(new PersonDraft());

        Assert.Equal("korban", Assert.Single(office.The<ComplaintChecks>().Check(draft).Faults).Path);
    }

    [Fact]
    public async Task Nobody_named_as_victim_is_a_fault_and_an_unknown_victim_is_not()
    {
        await using var office = await TestOffice.OpenAsync();
        var draft = Least();
        Assert.NotNull(office.The<ComplaintChecks>().Check(draft).Complaint);

        draft.Victims.Clear();

        Assert.Equal("korban", Assert.Single(office.The<ComplaintChecks>().Check(draft).Faults).Path);
    }

    [Theory]
    [InlineData("tinggal-bersama-terlapor", Answer.Unknown, false)]
    [InlineData("penyekapan", Answer.Unknown, true)]
    [InlineData("tinggal-bersama-terlapor", Answer.Yes, true)]
    [InlineData("tinggal-bersama-terlapor", Answer.No, false)]
    public async Task Life_is_threatened_by_some_dangers_or_by_danger_at_this_moment(string danger, Answer now, bool threat)
    {
        await using var office = await TestOffice.OpenAsync();
        var draft = With("bahaya[0]", danger);
        draft.DangerNow = now;

        Assert.Equal(threat, office.The<ComplaintChecks>().Check(draft).Complaint!.LifeThreat);
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once()
    {
        await using var office = await TestOffice.OpenAsync();
        var draft = With("korban[0].nik", "1");
        draft.Victims[0].Age = "200";
        draft.Incident.Chronology = null;

        Assert.Equal(["korban[0].nik", "korban[0].usia", "kejadian.kronologi"], office.The<ComplaintChecks>().Check(draft).Faults.Select(f => f.Path));
    }

    [Fact]
    public async Task A_moment_without_a_zone_is_a_moment_on_the_wall_of_the_office()
    {
        await using var office = await TestOffice.OpenAsync("kabupaten-barito-utara");

        var complaint = office.The<ComplaintChecks>().Check(With("diterima", "2026-11-23T08:15")).Complaint!;

        Assert.Equal(new DateTime(2026, 11, 23, 1, 15, 0, DateTimeKind.Utc), complaint.ReceivedAt);
    }

    private static ComplaintDraft Least() => new() { Channel = "telepon", Victims = [new PersonDraft()], Incident = new IncidentDraft { Chronology = "Ada teriakan." } };

    private static ComplaintDraft With(string path, string value)
    {
        var draft = Least();
        Action<string> set = path switch
        {
            "kanal" => v => draft.Channel = v,
            "diterima" => v => draft.ReceivedAt = v,
            "korban[0].usia" => v => draft.Victims[0].Age = v,
            "korban[0].nik" => v => draft.Victims[0].Nik = v,
            "korban[0].telepon" => v => draft.Victims[0].Phone = v,
            "korban[0].jenisKelamin" => v => draft.Victims[0].Sex = v,
            "korban[0].tanggalLahir" => v => draft.Victims[0].BirthDate = v,
            "korban[0].wilayah" => v => draft.Victims[0].Region = v,
            "korban[0].hubungan" => v => draft.Victims[0].Relation = v,
            "kejadian.tanggal" => v => draft.Incident.Date = v,
            "kejadian.tempat" => v => draft.Incident.Place = v,
            "kejadian.bentuk[0]" => v => draft.Incident.Forms = [v],
            "kejadian.kronologi" => v => draft.Incident.Chronology = v,
            _ => v => draft.Dangers = [v],
        };
        set(value);
        return draft;
    }
}
