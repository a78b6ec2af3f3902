using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Tests.Office;

public class IdentityTests
{
    private static readonly DateOnly Born = new(1990, 8, 17);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1276015708900001")]
    [InlineData(" 1276015708900001 ")]
    public void A_NIK_that_is_absent_or_well_formed_is_no_error(string? nik) => Assert.Null(IdentityChecks.NikError(nik));

    [Theory]
    [InlineData("127601570890000", "NIK berisi 16 angka, sedangkan yang tertulis 15.")]
    [InlineData("12760157089000011", "NIK berisi 16 angka, sedangkan yang tertulis 17.")]
    [InlineData("12760157089000O1", "NIK hanya berisi angka.")]
    [InlineData("1276 0157 0890 0001", "NIK hanya berisi angka.")]
    [InlineData("１２７６015708900001", "NIK hanya berisi angka.")]
    public void A_NIK_that_is_not_sixteen_digits_is_an_error(string nik, string sentence) => Assert.Equal(sentence, IdentityChecks.NikError(nik));

    [Fact]
    public void Forty_is_added_to_the_day_of_a_woman()
    {
        Assert.Null(IdentityChecks.NikWarning("1276015708900001", Sex.Female, Born));
        Assert.Null(IdentityChecks.NikWarning("1276011708900001", Sex.Male, Born));
        Assert.Null(IdentityChecks.NikWarning("1276011708900001", Sex.Unknown, null));
        Assert.Equal("NIK ini berpola perempuan, periksa kembali NIK atau jenis kelamin.", IdentityChecks.NikWarning("1276015708900001", Sex.Male, Born));
        Assert.Equal("NIK ini berpola laki-laki, periksa kembali NIK atau jenis kelamin.", IdentityChecks.NikWarning("1276011708900001", Sex.Female, Born));
    }

    [Theory]
    [InlineData("1276015808900001")]
    [InlineData("1276015709900001")]
    [InlineData("1276015708910001")]
    public void Another_birth_date_than_the_NIK_has_is_worth_a_second_look(string nik) =>
        Assert.Equal("Tanggal lahir tidak cocok dengan NIK, periksa kembali.", IdentityChecks.NikWarning(nik, Sex.Female, Born));

    [Theory]
    [InlineData("1276010008900001")]
    [InlineData("1276013208900001")]
    [InlineData("1276014008900001")]
    [InlineData("1276017208900001")]
    [InlineData("1276011700900001")]
    [InlineData("1276011713900001")]
    [InlineData("1276013006900001", true)]
    [InlineData("1276013106900001")]
    [InlineData("1276012902900001")]
    [InlineData("1276012902000001", true)]
    public void A_day_that_no_calendar_has_is_worth_a_second_look(string nik, bool exists = false) =>
        Assert.Equal(exists ? null : "Tanggal lahir di dalam NIK tidak mungkin, periksa kembali.", IdentityChecks.NikWarning(nik, Sex.Unknown, null));

    [Fact]
    public void Sequence_zero_is_said_beside_what_else_is_odd()
    {
        Assert.Equal("Nomor urut NIK 0000 tidak lazim, periksa kembali.", IdentityChecks.NikWarning("1276015708900000", Sex.Female, Born));
        Assert.Equal("Nomor urut NIK 0000 tidak lazim, periksa kembali. Tanggal lahir tidak cocok dengan NIK, periksa kembali.",
            IdentityChecks.NikWarning("1276015708900000", Sex.Female, Born.AddDays(1)));
    }

    [Fact]
    public void A_NIK_with_an_error_has_no_warnings_besides() => Assert.Null(IdentityChecks.NikWarning("127", Sex.Female, Born));

    [Theory]
    [InlineData("089520338668", "089520338668")]
    [InlineData("0812-3456-7890", "081234567890")]
    [InlineData("0812 3456 7890", "081234567890")]
    [InlineData("6281234567890", "081234567890")]
    [InlineData("+62 812-3456-7890", "081234567890")]
    [InlineData("+62 (0)812 3456 7890", "081234567890")]
    [InlineData("006281234567890", "081234567890")]
    [InlineData("81234567890", "081234567890")]
    [InlineData("051921280", "051921280")]
    [InlineData("(022) 2500001", "0222500001")]
    [InlineData("+62 341 123456", "0341123456")]
    [InlineData("0621 21234", "062121234")]
    [InlineData("+60 12-345 6789", "+60123456789")]
    public void A_number_is_brought_into_one_form(string typed, string normal)
    {
        Assert.Equal(normal, IdentityChecks.NormalPhone(typed));
        Assert.Null(IdentityChecks.PhoneError(typed));
        Assert.Equal(normal, IdentityChecks.NormalPhone(normal));
    }

    [Theory]
    [InlineData("12345")]
    [InlineData("tidak ada")]
    [InlineData("0812")]
    [InlineData("081234567890123456")]
    [InlineData("+")]
    [InlineData("0812x3456y7890")]
    public void A_number_that_cannot_be_called_is_an_error(string typed)
    {
        Assert.Null(IdentityChecks.NormalPhone(typed));
        Assert.Equal("Nomor telepon tidak dikenali, tulis seperti 0812 3456 7890 atau 0519 21280.", IdentityChecks.PhoneError(typed));
    }

    [Fact]
    public void No_number_is_no_error()
    {
        Assert.Null(IdentityChecks.PhoneError(""));
        Assert.Null(IdentityChecks.PhoneError(null));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(0, true)]
    [InlineData(120, true)]
    [InlineData(-1, false)]
    [InlineData(121, false)]
    public void An_age_is_between_birth_and_a_hundred_and_twenty(int? age, bool fine) => Assert.Equal(fine, IdentityChecks.AgeError(age) is null);

    [Fact]
    public void Nobody_is_born_tomorrow()
    {
        var today = new DateOnly(2026, 11, 21);
        Assert.Null(IdentityChecks.BirthDateError(null, today));
        Assert.Null(IdentityChecks.BirthDateError(today, today));
        Assert.Equal("Tanggal lahir tidak boleh setelah hari ini.", IdentityChecks.BirthDateError(today.AddDays(1), today));
        Assert.NotNull(IdentityChecks.BirthDateError(new(1880, 1, 1), today));
    }
}
