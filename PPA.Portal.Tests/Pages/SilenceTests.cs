using System.Collections.Concurrent;
using Microsoft.Playwright;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Pages;

/// <summary>What is said on the telephone stays in the file: nothing of it in a log, a title, an address or a notice.</summary>
[Collection(BrowserTests.Name)]
public sealed class SilenceTests(Browser browser)
{
    private const string Notices = """
        window.__notices = [];
        window.Notification = class { static permission = 'granted'; static requestPermission() { return Promise.resolve('granted'); }
          constructor(title, options) { window.__notices.push(title + ' ' + JSON.stringify(options ?? {})); } close() {} addEventListener() {} };
        """;

    private static readonly string[] Said =
        ["Melati", "Kusumawardani", "Handayani", "081234567899", "1276024105120001", "digembok", "penggilingan", "Jalan Kenanga"];

    [Fact]
    public async Task A_receipt_and_a_checklist_leave_no_word_in_a_log_a_title_an_address_or_a_notice()
    {
        using var log = new LogCatcher();
        await using var portal = await PortalApplication.StartAsync(log.Attach);
        var (addresses, titles) = (new ConcurrentQueue<string>(), new ConcurrentQueue<string>());
        var (a, b) = (await browser.SignedInAsync(portal.Address, "piket"), await browser.SignedInAsync(portal.Address, "piket2"));
        foreach (var page in new[] { a, b })
        {
            await page.AddInitScriptAsync(Notices);
            page.Request += (_, request) => addresses.Enqueue(request.Url);
            page.FrameNavigated += (_, frame) => addresses.Enqueue(frame.Url);
        }
        await b.ReloadAsync();
        await b.Locator(".papan").WaitForAsync();

        await ReceiveAsync(a, titles);
        var number = await JudgeAsync(a, titles);
        await b.Locator(".jalur[data-jalur=tinggi] .kartu").Filter(new() { HasText = number }).WaitForAsync();
        await b.Locator("button.lonceng .gelembung").WaitForAsync();
        await HandInAsync(a, number);
        foreach (var path in new[] { "/papan", $"/kasus/{number}", $"/nilai/{number}", $"/nilai/{number}/riwayat" })
        {
            await a.GotoAsync(path);
            await a.Locator("h1").First.WaitForAsync();
            titles.Enqueue(await a.TitleAsync());
        }
        titles.Enqueue(await b.TitleAsync());

        var spoken = new[] { a, b }.Select(p => p.EvaluateAsync<string>("(window.__notices ?? []).join(' ') + ' ' + (document.getElementById('pengumuman')?.textContent ?? '')"));
        Assert.Contains(log.Lines, l => l.Contains("Microsoft.EntityFrameworkCore", StringComparison.Ordinal));
        Assert.Contains(log.Lines, l => l.Contains("Microsoft.AspNetCore", StringComparison.Ordinal));
        Assert.Contains(log.Lines, l => l.Contains("Microsoft.AspNetCore.Components", StringComparison.Ordinal) && l.Contains(" Debug ", StringComparison.Ordinal));
        Assert.Empty(Found(log.Lines));
        Assert.Empty(Found(addresses));
        Assert.Empty(Found(titles));
        Assert.Empty(Found(await Task.WhenAll(spoken)));
    }

    /// <summary>Names and words of the caller, and of the checklist every id, question, label and prompt.</summary>
    private static IEnumerable<string> Words => Said
        .Concat(Given.Checklist.Criteria.Items.SelectMany(i => new[] { i.Id, i.ToVictim, i.ToReporter }))
        .Concat(Given.Checklist.Wording.Labels.Values)
        .Concat(Given.Checklist.Prompts.SelectMany(p => new[] { p.Id, p.Text }));

    private static IEnumerable<string> Found(IEnumerable<string> texts) =>
        from text in texts
        from word in Words
        where text.Contains(word, StringComparison.OrdinalIgnoreCase) || text.Contains(Uri.EscapeDataString(word), StringComparison.OrdinalIgnoreCase)
        select $"{word}: {text[..Math.Min(text.Length, 400)]}";

    private static async Task ReceiveAsync(IPage page, ConcurrentQueue<string> titles)
    {
        await page.GotoAsync("/pengaduan/baru");
        await page.WaitForSelectorAsync("form.terima[data-siap]");
        await page.Keyboard.PressAsync("y");
        await page.Locator(".jalur-aman").WaitForAsync();
        titles.Enqueue(await page.TitleAsync());
        await page.Locator("#korban-0-nama").FillAsync("Melati Kusumawardani");
        await page.Locator("#pelapor-0-nama").FillAsync("Sulastri Handayani");
        await page.Locator("#pelapor-0-telepon").FillAsync("081234567899");
        await page.Locator("#kejadian-kronologi").FillAsync("Ia digembok di penggilingan padi, Jalan Kenanga.");
        await Assertions.Expect(page.Locator("[data-draf-keadaan]")).ToHaveAttributeAsync("data-keadaan", "tersimpan");
    }

    private static async Task<string> JudgeAsync(IPage page, ConcurrentQueue<string> titles)
    {
        await page.Keyboard.PressAsync("Alt+n");
        var sheet = page.Locator("dialog[open]");
        await page.WaitForFunctionAsync("() => document.activeElement?.matches('[data-tanya]')");
        await sheet.Locator("[aria-labelledby=t-bahaya-sekarang]").FocusAsync();
        foreach (var key in new[] { "y", "t", "y", "y", "?", "y", "y", "y" })
            await page.Keyboard.PressAsync(key);
        await Assertions.Expect(sheet.Locator("[aria-labelledby=t-orang-lain-dalam-bahaya]")).ToHaveAttributeAsync("data-jawaban", "ya");
        titles.Enqueue(await page.TitleAsync());
        var prompt = sheet.Locator("[data-petunjuk=cekik-igd]");
        await prompt.GetByRole(AriaRole.Button, new() { Name = "Sudah dilakukan" }).ClickAsync();
        await Assertions.Expect(prompt).ToContainTextAsync("Sudah dilakukan ·");
        var number = (await sheet.Locator("h2").First.InnerTextAsync()).Split(' ')[^1];
        await sheet.Locator("[data-tetapkan='1']").ClickAsync();
        await sheet.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        return number;
    }

    private static async Task HandInAsync(IPage page, string number)
    {
        await page.Keyboard.PressAsync("Control+Enter");
        await page.GetByText($"Diterima dengan nomor {number}").WaitForAsync();
    }
}
