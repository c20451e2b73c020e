import { theme, type ThemeConfig } from 'antd';
import { corner, face, palettes, type Shade } from './tokens';

/** antd's theme from the tokens; its own secondary text and primary miss AA contrast. */
export function antdTheme(shade: Shade, still: boolean): ThemeConfig {
  const palette = palettes[shade];
  return {
    // The sheet was made as the application was built: making it anew in each browser holds up the first page.
    zeroRuntime: true,
    algorithm: shade === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      fontFamily: face,
      fontSize: 14,
      lineHeight: 22 / 14,
      borderRadius: corner,
      motion: !still,
      motionDurationFast: '0.12s',
      motionDurationMid: '0.15s',
      motionDurationSlow: '0.18s',
      colorPrimary: palette.accent,
      colorLink: palette.accent,
      colorInfo: palette.accent,
      colorSuccess: palette.good,
      colorWarning: palette.warn,
      colorError: palette.bad,
      colorWarningBg: palette.surface,
      colorErrorBg: palette.surface,
      colorInfoBg: palette.accentWash,
      colorTextLightSolid: palette.onAccent,
      colorText: palette.text,
      colorTextSecondary: palette.second,
      colorTextTertiary: palette.third,
      colorTextDescription: palette.third,
      colorTextPlaceholder: palette.third,
      colorBgLayout: palette.page,
      colorBgContainer: palette.surface,
      colorBgElevated: palette.raised,
      colorBorder: palette.strongLine,
      colorBorderSecondary: palette.line,
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', primaryColor: palette.onAccent },
      Table: { cellPaddingBlockMD: 4, cellPaddingInlineMD: 8, headerBg: palette.surface, headerColor: palette.third },
      Select: { optionSelectedBg: palette.accentWash },
      Tooltip: { colorBgSpotlight: '#1A1F27', colorTextLightSolid: '#FFFFFF' },
    },
  };
}
