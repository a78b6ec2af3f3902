using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Accounts;

/// <summary>Walks every verb that an officer can reach, in every room, and asks it as an officer without rights.</summary>
public sealed class VerbsTests
{
    private static readonly string[] Rooms = ["Accounts", "Accounts.Factor", "Accounts.Sessions", "Accounts.Asking", "Urgency", "Intake", "Triage", "Triage.Alarms", "Triage.Assessing", "Cases", "Cases.Attachments", "Cases.Registers", "Cases.Kinds", "Cases.Steps", "Cases.Help", "Cases.Ending", "Cases.People", "Cases.Referring", "Cases.Consenting", "Cases.Incident", "Cases.Access", "Cases.Shelter", "Cases.Linking", "Cases.Mediating", "Sop", "Letters", "Letters.Drafting", "Letters.Signing", "Letters.Register", "Letters.Delegating", "Letters.Templates", "Letters.Logo", "Reports", "Reports.Workbook", "Reports.Simfoni", "Reports.Standards", "Reports.LineList", "Upkeep", "Upkeep.Backups", "Upkeep.Calls", "Upkeep.Checks", "Upkeep.Figures", "Privacy", "Privacy.Retention", "Shell", "Shell.Homes"];

    /// <summary>Verbs that need no permission, and why.</summary>
    private static readonly Dictionary<string, string> Free = new()
    {
        ["OwnAccount.RenameAsync"] = "one's own name",
        ["OwnAccount.SignOutElsewhereAsync"] = "one's own sessions",
        ["OwnAccount.ChangePasswordAsync"] = "one's own password",
        ["FactorDesk.StateAsync"] = "one's own second factor",
        ["FactorDesk.BegunAsync"] = "one's own second factor",
        ["FactorDesk.BeginAsync"] = "one's own second factor",
        ["FactorDesk.ConfirmAsync"] = "one's own second factor",
        ["FactorDesk.NewSparesAsync"] = "one's own second factor",
        ["FactorDesk.TakeOffAsync"] = "one's own second factor",
        ["SessionDesk.MineAsync"] = "one's own browsers",
        ["SessionDesk.EndAsync"] = "one's own browsers",
        ["StepUp.MustAsync"] = "asks who sits there; the verb behind it asks for its permission",
        ["StepUp.ProveAsync"] = "asks who sits there; the verb behind it asks for its permission",
        ["HomeDesk.ReadAsync"] = "gives each block only to those who have its permission",
        ["FirstRunDesk.FinishAsync"] = "its first page stands before any account, behind the one-time code; the others ask ManageOffice",
    };

    /// <summary>Services in the hands of a page that do not ask who is there, and why.</summary>
    private static readonly Dictionary<string, string> WithoutAsker = new()
    {
        ["SignInDesk"] = "the door itself",
        ["OfficerDirectory"] = "names of colleagues; its only verb reads them again",
        ["FirstRun"] = "its verbs are for the start; pages go through FirstRunDesk",
    };

    /// <summary>Services that write a refusal on the screen instead of throwing it; what they did is looked for in the register.</summary>
    private static readonly string[] Speakers = ["BoardGestures"];

    [Fact]
    public async Task Every_verb_refuses_an_officer_without_rights()
    {
        IServiceCollection services = null!;
        await using var office = await TestOffice.OpenAsync(also: builder => services = builder.Services);
        var file = await FileACaseAsync(office);
        await using var scope = office.As(await HireWithoutRightsAsync(office));

        var before = await TraceAsync(office);
        var open = new List<string>();
        var asked = 0;
        foreach (var type in Services(services).Where(AsksWhoIsThere))
        {
            var service = scope.ServiceProvider.GetRequiredService(type);
            foreach (var verb in Verbs(type).Where(v => !Free.ContainsKey($"{type.Name}.{v.Name}")))
            {
                asked++;
                if (await RefusalAsync(service, verb, file) is { } instead && !Speakers.Contains(type.Name))
                    open.Add($"{type.Name}.{verb.Name}: {instead}");
            }
        }

        Assert.True(asked > 15, $"only {asked} verbs were found");
        Assert.Empty(open);
        Assert.Equal(before, await TraceAsync(office));
    }

    [Fact]
    public async Task No_page_holds_a_service_whose_verbs_ask_nobody()
    {
        IServiceCollection services = null!;
        await using var office = await TestOffice.OpenAsync(also: builder => services = builder.Services);
        var known = Services(services).ToHashSet();

        var unguarded =
            from page in typeof(Program).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(ComponentBase)))
            where !page.IsDefined(typeof(ExcludeFromInteractiveRoutingAttribute))
            from held in Held(page)
            where known.Contains(held) && !AsksWhoIsThere(held) && Verbs(held).Any() && !WithoutAsker.ContainsKey(held.Name)
            select $"{page.Name} holds {held.Name}";

        Assert.Empty(unguarded.Distinct());
    }

    [Fact]
    public void Every_page_says_who_may_open_it()
    {
        string[] everybody = ["SignIn", "CodePage", "NotFound", "FirstRunPage", "StandardPage", "FinishedPage", "LetterCheckPage"];
        var pages = typeof(Program).Assembly.GetTypes().Where(t => t.IsDefined(typeof(RouteAttribute)))
            .Where(t => !t.GetCustomAttributes<RouteAttribute>().All(r => r.Template.StartsWith("/formulir", StringComparison.Ordinal) || r.Template.StartsWith("/papan/layar", StringComparison.Ordinal)));
        Assert.Empty(pages.Where(p => !p.IsDefined(typeof(Microsoft.AspNetCore.Authorization.AuthorizeAttribute), inherit: true)).Select(p => p.Name).Except(everybody));
    }

    private static IEnumerable<Type> Services(IServiceCollection services) => services
        .Where(s => !s.IsKeyedService).Select(s => s.ServiceType).Distinct()
        .Where(t => t.IsClass && t.Assembly == typeof(Program).Assembly && Rooms.Any(room => t.Namespace == "PPA.Portal." + room));

    /// <summary>True when the service, or one that it works through, knows who is asking.</summary>
    private static bool AsksWhoIsThere(Type service) => service.GetConstructors().SelectMany(c => c.GetParameters()).Select(p => p.ParameterType)
        .Any(part => part == typeof(CurrentOfficer) || (part.Assembly == typeof(Program).Assembly && AsksWhoIsThere(part)));

    private static IEnumerable<MethodInfo> Verbs(Type service) => service
        .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(m => !m.IsSpecialName && m.Name != nameof(IAsyncDisposable.DisposeAsync) && m.GetBaseDefinition() == m
            && (typeof(Task).IsAssignableFrom(m.ReturnType) || m.ReturnType == typeof(ValueTask) || m.ReturnType.Name.StartsWith("ValueTask", StringComparison.Ordinal)));

    private static IEnumerable<Type> Held(Type page) =>
        page.GetConstructors().SelectMany(c => c.GetParameters()).Select(p => p.ParameterType)
            .Concat(page.GetProperties(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public).Where(p => p.IsDefined(typeof(InjectAttribute))).Select(p => p.PropertyType));

    /// <returns>Null when the verb said no; else what happened instead.</returns>
    private static async Task<string?> RefusalAsync(object service, MethodInfo verb, CaseFile file)
    {
        try
        {
            var answer = verb.Invoke(service, [.. verb.GetParameters().Select(p => Something(p.ParameterType, file))]);
            await (answer as Task ?? ((dynamic)answer!).AsTask());
            return "done";
        }
        catch (TargetInvocationException wrapped) when (wrapped.InnerException is NotAllowedException)
        {
            return null;
        }
        catch (NotAllowedException)
        {
            return null;
        }
        catch (Exception other) when (other is not OutOfMemoryException)
        {
            return (other.InnerException ?? other).GetType().Name;
        }
    }

    private static object? Something(Type type, CaseFile file)
    {
        if (type == typeof(CaseId) || type == typeof(CaseId?))
            return file.Id;
        if (type == typeof(string))
            return file.Number;
        if (type.IsArray)
            return Array.CreateInstance(type.GetElementType()!, 0);
        if (type.IsValueType)
            return Activator.CreateInstance(type);
        if (type.IsGenericType && type.IsInterface)
            return Array.CreateInstance(type.GetGenericArguments()[0], 0);
        return type.IsAbstract || type.IsInterface || typeof(Delegate).IsAssignableFrom(type) ? null : RuntimeHelpers.GetUninitializedObject(type);
    }

    private static async Task<(int Version, int Trail)> TraceAsync(TestOffice office)
    {
        await using var db = await office.DbAsync();
        return (await db.Set<CaseFile>().SumAsync(c => c.Version), await db.Set<AuditEntry>().CountAsync());
    }

    private static async Task<CaseFile> FileACaseAsync(TestOffice office)
    {
        await using var db = await office.DbAsync();
        var file = CaseFile.Receive(Given.Complaint(), new Receipt("B-2026-0001", null, null, null, office.Clock.Now), Given.Due);
        db.Add(file);
        db.Journal(new AuditEntry("terima", "sistem", null, file.Id, null, null, office.Clock.Now));
        await db.SaveChangesAsync();
        return file;
    }

    /// <summary>Somebody with a handed-out password: signed in, holds a role, and may do nothing yet.</summary>
    private static async Task<OfficerCard> HireWithoutRightsAsync(TestOffice office)
    {
        var card = await office.HireAsync("baru", Enum.GetValues<Role>());
        await using (var db = await office.DbAsync())
        {
            (await db.Users.SingleAsync(o => o.Id == card.Id.Value)).MustChangePassword = true;
            await db.SaveChangesAsync();
        }
        await office.The<OfficerDirectory>().RefreshAsync();
        return office.The<OfficerDirectory>().Find(card.Id)!;
    }
}
