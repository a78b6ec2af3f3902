using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using PPA.Portal.Accounts;
using PPA.Portal.Cases.Attachments;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Intake;
using PPA.Portal.Shell;
using PPA.Portal.Shell.Verbs;
using PPA.Portal.Tests.Support;
using PPA.Portal.Upkeep.Backups;

namespace PPA.Portal.Tests.Upkeep;

/// <summary>An office with a case, a file on it, and somebody who keeps the house.</summary>
internal sealed class KeptHouse : IAsyncDisposable
{
    public const string Name = "Melati Kusumawardani";

    private readonly TestFolder _aside = new();

    private KeptHouse(TestOffice office) => Office = office;

    public TestOffice Office { get; }

    public OfficerCard Duty { get; private set; } = null!;

    public ReceivedCase Case { get; private set; } = null!;

    public DataFolder Folder => Office.The<DataFolder>();

    /// <summary>What the last verb said and complained.</summary>
    public List<string> Said { get; } = [];

    public static async Task<KeptHouse> OpenAsync()
    {
        var house = new KeptHouse(await TestOffice.OpenInFileAsync());
        house.Duty = await house.Office.HireAsync("rina", Role.DutyOfficer);
        house.Case = await house.ReceiveAsync();
        await house.AttachAsync("Luka di lengan kiri.jpg");
        return house;
    }

    /// <summary>A path beside the office's own folder.</summary>
    public string Aside(string name) => _aside.File(name);

    public Task<ReceivedCase> ReceiveAsync() => Office.The<Reception>().ReceiveAsync(Given.Complaint(victim: Name), new Door("sistem", null), default);

    public async Task<Guid> AttachAsync(string name, int length = 200_000)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        (bytes[0], bytes[1], bytes[2]) = (0xFF, 0xD8, 0xFF);
        await using var scope = Office.As(Duty);
        return await scope.ServiceProvider.GetRequiredService<AttachmentDesk>().AddAsync(Case.Number, new MemoryStream(bytes), name, null);
    }

    public async Task<string> BackUpAsync() => (await Office.The<BackupMaker>().MakeAsync()).File.Path;

    /// <summary>Runs a verb as on the command line, beside the office.</summary>
    public async Task<int> RunAsync(params string[] args)
    {
        Said.Clear();
        var code = await OfficeCommands.TryRunAsync([.. args, "--data", Folder.Path], Compose, new VerbVoice(Said.Add, Said.Add));
        return code ?? throw new InvalidOperationException("The portal itself was meant.");
    }

    /// <summary>The register lives by the test clock, and so must whoever looks at it.</summary>
    private WebApplication Compose(string[] args) => Program.Compose(args, builder => builder.Services.AddSingleton<TimeProvider>(Office.Clock));

    public async ValueTask DisposeAsync()
    {
        await Office.DisposeAsync();
        _aside.Dispose();
    }
}
